using System.Composition;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tapi.Generator.CodeFixes.Callers;
using Tapi.Generator.CodeFixes.Fixing;
using Tapi.Generator.Diagnostics;

namespace Tapi.Generator.CodeFixes.Signatures;

/// <summary>
/// Declares an import's result as <c>int</c>, and writes its uses so that right code stays right. All or nothing: where one use cannot
/// follow, there is no fix.
/// </summary>
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

        var solution = context.Document.Project.Solution;
        var edits = new SolutionEdits(solution);
        if (await CallSite.FindAsync(method, solution, context.Cancellation).ConfigureAwait(false) is not { } calls
            || !await ConvertAsync(calls, method, context, edits).ConfigureAwait(false))
        {
            return null;
        }

        var written = declaration is MethodDeclarationSyntax { ReturnType: var type }
            ? type
            : ((LocalFunctionStatementSyntax)declaration).ReturnType;
        edits.File(context.Document.Id).Change(
            written, current => SyntaxFactory.PredefinedType(SyntaxFactory.Token(SyntaxKind.IntKeyword)).WithTriviaFrom(current));
        return await edits.ApplyAsync(context.Cancellation).ConfigureAwait(false) is { } changed
            ? FixContext.With("Return 'int'", changed)
            : null;
    }

    private static async Task<bool> ConvertAsync(
        IReadOnlyList<CallSite> calls, IMethodSymbol method, FixContext context, SolutionEdits edits)
    {
        var isRequest = context.Diagnostic.Properties.ContainsKey(FixProperties.IsRequest);
        foreach (var file in calls.GroupBy(call => call.Document, call => call.Call))
        {
            var document = context.Document.Project.Solution.GetDocument(file.Key)!;
            var model = (await document.GetSemanticModelAsync(context.Cancellation).ConfigureAwait(false))!;
            if (method.ReturnType.SpecialType == SpecialType.System_UInt32)
            {
                new SignedResult(model, isRequest, [.. file], edits.File(file.Key), context.Cancellation).Convert();
            }
            else if (file.Any(call => LargeConstants.Meet(call, model, context.Cancellation)))
            {
                return false;
            }
            else
            {
                // The file is only checked.
                edits.File(file.Key);
            }
        }

        return true;
    }
}
