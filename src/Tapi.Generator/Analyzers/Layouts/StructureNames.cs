using Microsoft.CodeAnalysis;
using Tapi.Generator.Analyzers.Project;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Analyzers.Layouts;

/// <summary>Finds the structure of the header that a type is named after.</summary>
internal static class StructureNames
{
    /// <summary>The generator's own tests cover the layout of generated structures.</summary>
    public static bool IsGenerated(INamedTypeSymbol type) =>
        type.Locations.FirstOrDefault()?.SourceTree?.FilePath.Contains(TapiAnalyzer.OurFiles) == true;

    /// <summary>In any casing and with common affixes. The name does not identify a structure that also has a W form.</summary>
    public static StructureLayout? HeaderOf(INamedTypeSymbol type, TapiProject project)
    {
        if (type.TypeKind is not (TypeKind.Struct or TypeKind.Class) || !MayBeStructure(type.Name))
        {
            return null;
        }

        var catalogue = project.Facts.Catalogue;
        var name = type.Name.Replace("_", string.Empty).ToUpperInvariant();
        var untagged = name.StartsWith("TAG", StringComparison.Ordinal) ? name.Substring(3) : name;
        string[] candidates = [name, Without(name, "TAG"), Without(name, "STRUCT"), Without(name, "W"), Without(name, "A"), untagged];
        foreach (var candidate in candidates)
        {
            if (catalogue.Structure(candidate) is not null)
            {
                return catalogue.Structure(candidate + "W") is null ? catalogue.Layout(candidate) : null;
            }
        }

        return null;
    }

    private static bool MayBeStructure(string name)
    {
        var start = name.TrimStart('_');
        start = start.StartsWith("tag", StringComparison.OrdinalIgnoreCase) ? start.Substring(3) : start;
        return start.StartsWith("line", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("phone", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("varstring", StringComparison.OrdinalIgnoreCase);
    }

    private static string Without(string name, string ending) =>
        name.EndsWith(ending, StringComparison.Ordinal) ? name.Substring(0, name.Length - ending.Length) : name;
}
