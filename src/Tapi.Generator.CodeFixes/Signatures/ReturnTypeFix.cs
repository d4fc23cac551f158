using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tapi.Generator.CodeFixes.Syntax;
using Tapi.Generator.Diagnostics;

namespace Tapi.Generator.CodeFixes.Signatures;

/// <summary>Declares an import's result as <c>int</c>, where all callers still compile.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ReturnTypeFix : CodeFixProvider
{
    private const string Title = "Return 'int'";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.ReturnType);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span).FirstAncestorOrSelf<SyntaxNode>(node => node is MethodDeclarationSyntax or LocalFunctionStatementSyntax) is not { } declaration
            || model?.GetDeclaredSymbol(declaration, context.CancellationToken) is not IMethodSymbol method
            || !method.GetReturnTypeAttributes().IsEmpty
            || (method.MethodImplementationFlags & System.Reflection.MethodImplAttributes.PreserveSig) == 0)
        {
            return;
        }

        var written = declaration is MethodDeclarationSyntax { ReturnType: var type } ? type : ((LocalFunctionStatementSyntax)declaration).ReturnType;
        var @int = SyntaxFactory.PredefinedType(SyntaxFactory.Token(SyntaxKind.IntKeyword)).WithTriviaFrom(written);
        var changed = root.ReplaceNode(written, @int);
        if (await CompileGuard.KeepsCompilingAsync(context.Document, changed, method, context.CancellationToken).ConfigureAwait(false))
        {
            var document = context.Document.WithSyntaxRoot(changed);
            context.RegisterCodeFix(CodeAction.Create(Title, _ => Task.FromResult(document), equivalenceKey: Title), context.Diagnostics);
        }
    }
}
