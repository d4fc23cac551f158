using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.CodeFixes.Syntax;
using Tapi.Generator.Diagnostics;

namespace Tapi.Generator.CodeFixes.Memory;

/// <summary>Gives a call native memory in place of what can be gone when TAPI writes to it. Who frees it is left to the user, and said in a comment.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class DeadMemoryFix : CodeFixProvider
{
    private const string Title = "Move it to native memory";

    private static readonly SequentialFixAll OneByOne = new SequentialFixAll(Title, MoveAsync);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.DeadMemory);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => OneByOne;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context) => OneByOne.OfferAsync(context);

    private static async Task<Solution?> MoveAsync(Document document, SyntaxNode node, ImmutableDictionary<string, string?> properties, CancellationToken cancellation)
    {
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root
            || await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model
            || node.FirstAncestorOrSelf<ArgumentSyntax>() is not { } argument)
        {
            return null;
        }

        if (!argument.RefKindKeyword.IsKind(SyntaxKind.None))
        {
            return await ChangeDeclarationAsync(document, model.GetOperation(argument, cancellation) as IArgumentOperation, properties, cancellation).ConfigureAwait(false);
        }

        var changed = PointerOutput.Move(argument, root, model, properties, cancellation)
            ?? StackOutput.Move(argument, root, model, properties, cancellation)
            ?? FieldOutput.Move(argument, root, model, properties, cancellation);
        if (changed is null)
        {
            return null;
        }

        var before = document.Project.Solution;
        var after = before.WithDocumentSyntaxRoot(document.Id, changed);
        return await CompileGuard.HasNoMoreErrorsAsync(before, after, [document.Id], cancellation).ConfigureAwait(false) ? after : null;
    }

    /// <summary>By reference there is no way: the import has to take an address.</summary>
    private static async Task<Solution?> ChangeDeclarationAsync(
        Document document, IArgumentOperation? argument, ImmutableDictionary<string, string?> properties, CancellationToken cancellation) =>
        argument?.Parameter?.OriginalDefinition.DeclaringSyntaxReferences.FirstOrDefault() is { } place
            && document.Project.Solution.GetDocument(place.SyntaxTree) is { } declaring
            && await place.GetSyntaxAsync(cancellation).ConfigureAwait(false) is ParameterSyntax parameter
            ? await LaterOutputParameter.ChangeAsync(declaring, parameter, properties, cancellation).ConfigureAwait(false)
            : null;
}
