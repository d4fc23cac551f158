using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.CodeFixes.Fixing;
using Tapi.Generator.Diagnostics;

namespace Tapi.Generator.CodeFixes.Memory;

/// <summary>
/// Passes native memory to a call in place of memory that can be gone when TAPI writes to it. Freeing it is left to the user, as a comment
/// says.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class DeadMemoryFix() : TapiFix(DiagnosticIds.DeadMemory)
{
    private protected override async Task<FixChange?> ChangeAsync(FixContext context) =>
        await MoveAsync(context).ConfigureAwait(false) is { } changed ? FixContext.With("Move it to native memory", changed) : null;

    private static async Task<Solution?> MoveAsync(FixContext context)
    {
        var (document, model, cancellation) = (context.Document, context.Model, context.Cancellation);
        if (context.Around<ArgumentSyntax>() is not { } argument)
        {
            return null;
        }

        if (!argument.RefKindKeyword.IsKind(SyntaxKind.None))
        {
            var passed = model.GetOperation(argument, cancellation) as IArgumentOperation;
            return await ChangeDeclarationAsync(context, passed).ConfigureAwait(false);
        }

        var changed = PointerOutput.Move(argument, context)
            ?? StackOutput.Move(argument, context)
            ?? FieldOutput.Move(argument, context);
        if (changed is null)
        {
            return null;
        }

        var before = document.Project.Solution;
        var after = before.WithDocumentSyntaxRoot(document.Id, changed);
        return await CompileGuard.HasNoMoreErrorsAsync(before, after, [document.Id], cancellation).ConfigureAwait(false) ? after : null;
    }

    /// <summary>A parameter by reference cannot be fixed at the call: the import has to take an address.</summary>
    private static async Task<Solution?> ChangeDeclarationAsync(FixContext context, IArgumentOperation? argument) =>
        argument?.Parameter?.OriginalDefinition.DeclaringSyntaxReferences.FirstOrDefault() is { } place
            && context.Document.Project.Solution.GetDocument(place.SyntaxTree) is { } declaring
            && await place.GetSyntaxAsync(context.Cancellation).ConfigureAwait(false) is ParameterSyntax parameter
            ? await LaterOutputParameter.ChangeAsync(declaring, parameter, context.Diagnostic.Properties, context.Cancellation)
                .ConfigureAwait(false)
            : null;
}
