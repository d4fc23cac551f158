using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tapi.Generator.Analyzers.Layouts;
using Tapi.Generator.CodeFixes.Syntax;
using Tapi.Generator.Diagnostics;

namespace Tapi.Generator.CodeFixes.Layouts;

/// <summary>Gives a structure the header's layout, where the analyzer found a change that does and all uses still compile.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class StructureLayoutFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.StructureLayout);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (root is null || model is null
                || LayoutRepair.Read(diagnostic.Properties) is not { } repair
                || root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } declaration
                || model.GetDeclaredSymbol(declaration, context.CancellationToken) is not INamedTypeSymbol type
                || RepairedStructure.Of(declaration, repair, model) is not { } changed)
            {
                continue;
            }

            var changedRoot = root.ReplaceNode(declaration, changed);
            var symbols = repair.Fields.SelectMany(field => type.GetMembers(field.Field)).Append(type);
            if (await CompileGuard.KeepsCompilingAsync(context.Document, changedRoot, symbols, context.CancellationToken).ConfigureAwait(false))
            {
                var document = context.Document.WithSyntaxRoot(changedRoot);
                context.RegisterCodeFix(CodeAction.Create(Title(repair, type), _ => Task.FromResult(document), equivalenceKey: nameof(StructureLayoutFix)), diagnostic);
            }
        }
    }

    private static string Title(LayoutRepair repair, ISymbol type) => repair switch
    {
        { Packs: true, CharSet: null, Fields.IsEmpty: true } => "Set Pack = 1",
        { Packs: false, CharSet: { } text, Fields.IsEmpty: true } => $"Set CharSet = CharSet.{text}",
        { Packs: false, CharSet: null, Fields: [{ Change: FieldChange.Type } field] } => $"Declare '{field.Field}' as '{field.Value}'",
        _ => $"Give '{type.Name}' the header's layout",
    };
}
