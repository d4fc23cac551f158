using System.Composition;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tapi.Generator.CodeFixes.Fixing;
using Tapi.Generator.Diagnostics;

namespace Tapi.Generator.CodeFixes.Signatures;

/// <summary>Declares an import's result as <c>int</c>, if all callers still compile.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ReturnTypeFix() : TapiFix(DiagnosticIds.ReturnType)
{
    private protected override async Task<FixChange?> ChangeAsync(FixContext context)
    {
        if (context.Node.FirstAncestorOrSelf<SyntaxNode>(
            node => node is MethodDeclarationSyntax or LocalFunctionStatementSyntax) is not { } declaration
            || context.Model.GetDeclaredSymbol(declaration, context.Cancellation) is not IMethodSymbol method
            || !method.GetReturnTypeAttributes().IsEmpty
            || (method.MethodImplementationFlags & MethodImplAttributes.PreserveSig) == 0)
        {
            return null;
        }

        var written = declaration is MethodDeclarationSyntax { ReturnType: var type }
            ? type
            : ((LocalFunctionStatementSyntax)declaration).ReturnType;
        var @int = SyntaxFactory.PredefinedType(SyntaxFactory.Token(SyntaxKind.IntKeyword)).WithTriviaFrom(written);
        var changed = context.Root.ReplaceNode(written, @int);
        return await CompileGuard.KeepsCompilingAsync(context.Document, changed, method, context.Cancellation).ConfigureAwait(false)
            ? context.With("Return 'int'", changed)
            : null;
    }
}
