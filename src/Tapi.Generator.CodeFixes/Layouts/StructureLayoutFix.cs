using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tapi.Generator.Analyzers.Layouts;
using Tapi.Generator.CodeFixes.Fixing;
using Tapi.Generator.Diagnostics;

namespace Tapi.Generator.CodeFixes.Layouts;

/// <summary>Gives a structure the header's layout, if the analyzer found such a change and all uses still compile.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class StructureLayoutFix() : TapiFix(DiagnosticIds.StructureLayout)
{
    private protected override async Task<FixChange?> ChangeAsync(FixContext context)
    {
        if (LayoutRepair.Read(context.Diagnostic.Properties) is not { } repair
            || context.Around<TypeDeclarationSyntax>() is not { } declaration
            || context.Model.GetDeclaredSymbol(declaration, context.Cancellation) is not INamedTypeSymbol type
            || RepairedStructure.Of(declaration, repair, context.Model) is not { } changed)
        {
            return null;
        }

        var root = context.Root.ReplaceNode(declaration, changed);
        var symbols = repair.Fields.SelectMany(field => type.GetMembers(field.Field)).Append(type);
        return await CompileGuard.KeepsCompilingAsync(context.Document, root, symbols, context.Cancellation).ConfigureAwait(false)
            ? context.With(Title(repair, type), root)
            : null;
    }

    private static string Title(LayoutRepair repair, ISymbol type) => repair switch
    {
        { Packs: true, CharSet: null, Fields.IsEmpty: true } => "Set Pack = 1",
        { Packs: false, CharSet: { } text, Fields.IsEmpty: true } => $"Set CharSet = CharSet.{text}",
        { Packs: false, CharSet: null, Fields: [{ Change: FieldChange.Type } field] } => $"Declare '{field.Field}' as '{field.Value}'",
        _ => $"Give '{type.Name}' the header's layout",
    };
}
