using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tapi.Generator.Analyzers.Texts;
using Tapi.Generator.CodeFixes.Syntax;
using Tapi.Generator.Diagnostics;

namespace Tapi.Generator.CodeFixes.Texts;

/// <summary>Gives a structure the encoding of the exports that it is passed to.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class StructureTextFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.StructureText);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var solution = context.Document.Project.Solution;
        foreach (var diagnostic in context.Diagnostics)
        {
            if (diagnostic.AdditionalLocations.Count != 1
                || !diagnostic.Properties.TryGetValue(TextFixes.Value, out var value) || value is null
                || solution.GetDocument(diagnostic.AdditionalLocations[0].SourceTree) is not { } document
                || await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root
                || await document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model
                || root.FindNode(diagnostic.AdditionalLocations[0].SourceSpan).FirstAncestorOrSelf<AttributeSyntax>() is not { } attribute
                || AttributeArguments.InteropValue(model, attribute.SpanStart, "CharSet", value) is not { } expression)
            {
                continue;
            }

            var changed = root.ReplaceNode(attribute, AttributeArguments.With(attribute, "CharSet", expression));
            context.RegisterCodeFix(
                CodeAction.Create(
                    $"Set CharSet = {expression} on the structure",
                    _ => Task.FromResult(solution.WithDocumentSyntaxRoot(document.Id, changed)),
                    equivalenceKey: nameof(StructureTextFix)),
                diagnostic);
        }
    }
}
