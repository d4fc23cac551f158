using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tapi.Generator.CodeFixes.Syntax;
using Tapi.Generator.Diagnostics;

namespace Tapi.Generator.CodeFixes.Memory;

/// <summary>Declares memory that TAPI writes later as a pointer, and has the import's callers, if there are any, pass native memory.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class LaterOutputFix : CodeFixProvider
{
    private const string Title = "Declare as a pointer to native memory";

    private static readonly SequentialFixAll OneByOne = new SequentialFixAll(Title, ChangeAsync);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.LaterOutput);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => OneByOne;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context) => OneByOne.OfferAsync(context);

    private static async Task<Solution?> ChangeAsync(Document document, SyntaxNode node, ImmutableDictionary<string, string?> properties, CancellationToken cancellation) =>
        node.FirstAncestorOrSelf<ParameterSyntax>() is { } parameter
            ? await LaterOutputParameter.ChangeAsync(document, parameter, properties, cancellation).ConfigureAwait(false)
            : null;
}
