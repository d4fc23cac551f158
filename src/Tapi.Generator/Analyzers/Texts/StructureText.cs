using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using Tapi.Generator.Analyzers.Facts;
using Tapi.Generator.Analyzers.Project;
using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Analyzers.Texts;

/// <summary>A type of the project with text fields, as .NET marshals it for a DllImport.</summary>
/// <param name="Attribute">Its StructLayout; null where it has none.</param>
internal sealed record StructureText(
    IParameterSymbol Parameter, INamedTypeSymbol Type, IFieldSymbol Field, bool IsUnicode, AttributeData? Attribute)
{
    // CharSet.Unicode and CharSet.Auto.
    private const int Unicode = 3;
    private const int Auto = 4;

    /// <summary>The structure that a parameter passes by reference, if it has texts in tapi.h.</summary>
    public static StructureText? Of(IParameterSymbol parameter, TapiImport import, TapiProject project)
    {
        if (import.Kind != ImportKind.DllImport
            || !import.RuntimeMarshalling
            || parameter.Type is not INamedTypeSymbol
            {
                TypeKind: Microsoft.CodeAnalysis.TypeKind.Struct or Microsoft.CodeAnalysis.TypeKind.Class,
                SpecialType: SpecialType.None,
            } type
            || type.TypeKind == Microsoft.CodeAnalysis.TypeKind.Class != (parameter.RefKind == RefKind.None)
            || type.DeclaringSyntaxReferences.IsEmpty
            || project.Compilation.SourceModule
                .GetAttributes()
                .Any(attribute => attribute.AttributeClass?.Name == "DefaultCharSetAttribute")
            || !HoldsText(HeaderParameters.Of(parameter, import), type, project.Facts)
            || type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(IsText) is not { } field)
        {
            return null;
        }

        var layout = type.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.Name == "StructLayoutAttribute");
        var isUnicode = layout?.NamedArguments.FirstOrDefault(argument => argument.Key == "CharSet").Value.Value is Unicode or Auto;
        return new StructureText(parameter, type, field, isUnicode, layout);
    }

    /// <summary>Whether structure and import both mean Unicode, so that the export is the mistake.</summary>
    public bool NeedsWide(TapiImport import) =>
        IsUnicode
        && import is { Text: TextMarshalling.Unicode, Export: { Encoding: ExportEncoding.Ansi } export }
        && export.Name == export.Function.Name;

    private static bool HoldsText(ParameterFacts? header, INamedTypeSymbol type, TapiFacts facts) => header?.Type switch
    {
        { Kind: CTypeKind.Structure, Pointers: 1, Name: { } name } =>
            facts.Catalogue.Structure(name) is { } page
            && page.Members.Any(member => member.Content is { Kind: ContentKind.Text or ContentKind.Texts }),

        // Only names then identify the structure: the text's or the type's.
        { Kind: CTypeKind.Void, Pointers: 1 } => header.Model.Dependent?.Cases.Any(item => HasTextOf(type, item.Structure, facts)) == true
            || facts.Catalogue.Pages.OfType<StructureModel>().Any(page =>
            string.Equals(page.Name, type.Name.Trim('_'), StringComparison.OrdinalIgnoreCase)
            && Characters(page.Name, facts).Any()),
        _ => false,
    };

    private static bool HasTextOf(INamedTypeSymbol type, string structure, TapiFacts facts) =>
        Characters(structure, facts).Any(name => type.GetMembers(name).OfType<IFieldSymbol>().Any(IsText));

    private static IEnumerable<string> Characters(string structure, TapiFacts facts) => facts.Catalogue.Layout(structure)?.Members
        .Where(member => member is { Count: > 1, Type: { Kind: CTypeKind.Byte or CTypeKind.Char, Pointers: 0 } })
        .Select(member => member.Model.Name) ?? [];

    // The structures of tapi.h contain no pointers to texts.
    private static bool IsText(IFieldSymbol field)
    {
        if (field.IsStatic || field.IsFixedSizeBuffer)
        {
            return false;
        }

        var written = MarshalAs.Of(field.GetAttributes());
        return field.Type switch
        {
            { SpecialType: SpecialType.System_String } => written is { Type: UnmanagedType.ByValTStr },
            { SpecialType: SpecialType.System_Char } => written is null,
            IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Char } =>
                written is { Type: UnmanagedType.ByValArray, Element: null },
            _ => false,
        };
    }
}
