using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tapi.Generator.CodeFixes.Fixing;
using Tapi.Generator.CodeFixes.Syntax;
using Tapi.Generator.Diagnostics;

namespace Tapi.Generator.CodeFixes.Texts;

/// <summary>Gives a structure the encoding of the exports that it is passed to.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class StructureTextFix() : TapiFix(DiagnosticIds.StructureText)
{
    private protected override async Task<FixChange?> ChangeAsync(FixContext context)
    {
        // The structure may be in another file than the import that is reported.
        var solution = context.Document.Project.Solution;
        if (context.Diagnostic.AdditionalLocations is not [{ } place]
            || FixProperties.Read(context.Diagnostic, FixProperties.Value) is not { } value
            || solution.GetDocument(place.SourceTree) is not { } document
            || await document.GetSyntaxRootAsync(context.Cancellation).ConfigureAwait(false) is not { } root
            || await document.GetSemanticModelAsync(context.Cancellation).ConfigureAwait(false) is not { } model
            || root.FindNode(place.SourceSpan).FirstAncestorOrSelf<AttributeSyntax>() is not { } attribute
            || AttributeArguments.InteropValue(model, attribute.SpanStart, "CharSet", value) is not { } expression)
        {
            return null;
        }

        var changed = root.ReplaceNode(attribute, AttributeArguments.With(attribute, "CharSet", expression));
        return new FixChange(
            $"Set CharSet = {expression} on the structure", _ => Task.FromResult(solution.WithDocumentSyntaxRoot(document.Id, changed)));
    }
}
