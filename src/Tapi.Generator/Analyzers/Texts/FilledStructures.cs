using Microsoft.CodeAnalysis;
using Tapi.Generator.Analyzers.Facts;
using Tapi.Generator.Analyzers.Project;
using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Analyzers.Texts;

/// <summary>Finds the project's imports that fill a structure, and thus the encoding of its texts.</summary>
internal static class FilledStructures
{
    /// <summary>The structure of the pages that a user's type represents, by its name or as a parameter of an import.</summary>
    public static StructureLayout? Of(ITypeSymbol type, TapiProject project)
    {
        var name = type.Name.Trim('_');
        if (project.Facts.Catalogue.Pages
            .OfType<StructureModel>()
            .FirstOrDefault(page => string.Equals(page.Name, name, StringComparison.OrdinalIgnoreCase)) is { } page)
        {
            return project.Facts.Catalogue.Layout(page.Name);
        }

        var names = DeclaredImports.Of(project)
            .SelectMany(
                import => import.Method.Parameters
                    .Where(parameter => IsOf(parameter, type))
                    .Select(parameter => HeaderParameters.Of(parameter, import)))
            .Select(header => header is { Type: { Kind: CTypeKind.Structure, Pointers: 1 } structure } ? structure.Name : null)
            .Distinct()
            .ToList();
        return names.Count == 1 && names[0] is { } only ? project.Facts.Catalogue.Layout(only) : null;
    }

    /// <summary>
    /// An import that fills the structure, if all of the project's imports that do so have the same encoding; null otherwise.
    /// </summary>
    public static TapiImport? Filler(string structure, TapiProject project)
    {
        var outer = new HashSet<string>(StringComparer.Ordinal) { structure };
        AddOuter(outer, project.Facts);
        var fillers = DeclaredImports.Of(project)
            .Where(
                import => import.Export?.Parameters.Any(
                    parameter => parameter is { IsOutput: true, Type.Kind: CTypeKind.Structure }
                        && outer.Contains(parameter.Type.Name)) == true)
            .ToList();
        return fillers.Select(import => import.Export!.Encoding).Distinct().Count() == 1
            && fillers[0].Export!.Encoding != ExportEncoding.None
                ? fillers[0]
                : null;
    }

    /// <summary>Adds the structures that contain lists of it.</summary>
    private static void AddOuter(HashSet<string> names, TapiFacts facts)
    {
        var before = 0;
        while (before != names.Count)
        {
            before = names.Count;
            foreach (var page in facts.Catalogue.Pages.OfType<StructureModel>())
            {
                if (page.Members.Any(
                    member => member.Content is { Kind: ContentKind.List, ElementType: { } element } && names.Contains(element)))
                {
                    names.Add(page.Name);
                }
            }
        }
    }

    private static bool IsOf(IParameterSymbol parameter, ITypeSymbol type) =>
        SymbolEqualityComparer.Default.Equals(parameter.Type is IPointerTypeSymbol pointer ? pointer.PointedAtType : parameter.Type, type);
}
