using Microsoft.CodeAnalysis;
using Tapi.Generator.Analyzers.Facts;
using Tapi.Generator.Analyzers.Imports;
using Tapi.Generator.Model;
using TypeKind = Tapi.Generator.Resolution.Types.TypeKind;

namespace Tapi.Generator.Analyzers.Texts;

/// <summary>A type of the project's with text in its fields, as .NET copies it for a DllImport.</summary>
/// <param name="Attribute">Its StructLayout; null where it has none.</param>
internal sealed record StructureText(INamedTypeSymbol Type, IFieldSymbol Field, bool IsUnicode, AttributeData? Attribute)
{
    // CharSet.Unicode and CharSet.Auto.
    private const int Unicode = 3;
    private const int Auto = 4;

    /// <summary>The structure that a parameter passes by reference, where tapi.h has texts in it.</summary>
    public static StructureText? Of(IParameterSymbol parameter, TapiImport import, TapiProject project)
    {
        if (import.Kind != ImportKind.DllImport
            || !import.RuntimeMarshalling
            || parameter.Type is not INamedTypeSymbol { TypeKind: Microsoft.CodeAnalysis.TypeKind.Struct or Microsoft.CodeAnalysis.TypeKind.Class, SpecialType: SpecialType.None } type
            || type.TypeKind == Microsoft.CodeAnalysis.TypeKind.Class != (parameter.RefKind == RefKind.None)
            || type.DeclaringSyntaxReferences.IsEmpty
            || project.Compilation.SourceModule.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "DefaultCharSetAttribute")
            || !HoldsText(HeaderParameters.Of(parameter, import), type, project.Facts)
            || type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(IsText) is not { } field)
        {
            return null;
        }

        var layout = type.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.Name == "StructLayoutAttribute");
        var isUnicode = layout?.NamedArguments.FirstOrDefault(argument => argument.Key == "CharSet").Value.Value is Unicode or Auto;
        return new StructureText(type, field, isUnicode, layout);
    }

    private static bool HoldsText(ParameterFacts? header, INamedTypeSymbol type, TapiFacts facts) => header?.Type switch
    {
        { Kind: TypeKind.Structure, Pointers: 1, Name: { } name } =>
            facts.Catalogue.Structure(name) is { } page && page.Members.Any(member => member.Content is { Kind: ContentKind.Text or ContentKind.Texts }),

        // Which structure it is then, only the type's name tells.
        { Kind: TypeKind.Void, Pointers: 1 } => facts.Catalogue.Pages.OfType<StructureModel>().Any(page =>
            string.Equals(page.Name, type.Name.Trim('_'), StringComparison.OrdinalIgnoreCase)
            && facts.Catalogue.Layout(page.Name)?.Members.Any(member => member.Count > 1 && member.Type is { Kind: TypeKind.Byte or TypeKind.Char }) == true),
        _ => false,
    };

    // Pointers to texts are no part of the structures of tapi.h.
    private static bool IsText(IFieldSymbol field)
    {
        if (field.IsStatic || field.IsFixedSizeBuffer)
        {
            return false;
        }

        var written = field.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.Name == "MarshalAsAttribute");
        return field.Type switch
        {
            { SpecialType: SpecialType.System_String } => written is not null && MarshalAs.Value(written) == MarshalAs.ByValTStr,
            { SpecialType: SpecialType.System_Char } => written is null,
            IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Char } =>
                written is not null && MarshalAs.Value(written) == MarshalAs.ByValArray && !written.NamedArguments.Any(argument => argument.Key == "ArraySubType"),
            _ => false,
        };
    }
}
