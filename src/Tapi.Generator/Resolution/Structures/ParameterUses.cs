using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Catalogue;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Resolution.Structures;

/// <summary>The structures that an application fills: what functions take, what a proxy handler answers with, and their entries.</summary>
internal sealed class ParameterUses
{
    private readonly HashSet<string> _filled = new(StringComparer.Ordinal);
    private readonly HashSet<string> _listed = new(StringComparer.Ordinal);

    private ParameterUses(PageCatalogue catalogue)
    {
        _filled.UnionWith(catalogue.MentionedStructures.Filled);
        _listed.UnionWith(catalogue.MentionedStructures.Listed);
        AddInputs(catalogue);
        AddAnswers(catalogue);
        foreach (var structure in catalogue.Pages.OfType<StructureModel>())
        {
            if (catalogue.Layout(structure.Name) is { } layout
                && (_filled.Contains(layout.Name) || StructureShapes.Of(layout) == StructureShape.Parameter))
            {
                _listed.UnionWith(structure.Members.Select(member => member.Content?.ElementType).OfType<string>());
                _listed.UnionWith(structure.Members.Select(member => member.Type?.Name).OfType<string>());
            }
        }
    }

    /// <summary>Whether a function takes the structure from the application, or a proxy handler answers with it.</summary>
    public static bool Fills(StructureLayout layout, PageCatalogue catalogue) => Of(catalogue)._filled.Contains(layout.Name);

    /// <summary>Whether a structure that the application fills has a list of it.</summary>
    public static bool Lists(StructureLayout layout, PageCatalogue catalogue) => Of(catalogue)._listed.Contains(layout.Name);

    private static ParameterUses Of(PageCatalogue catalogue) => catalogue.Derive(static all => new ParameterUses(all));

    private void AddInputs(PageCatalogue catalogue)
    {
        foreach (var parameter in catalogue.Functions.SelectMany(function => function.Parameters))
        {
            if (parameter.Direction != Direction.In)
            {
                continue;
            }

            // A buffer whose type depends on another parameter has a method for each type.
            _filled.UnionWith(parameter.Dependent?.Cases.Select(item => item.Structure) ?? []);
            if (TypeResolver.Resolve(parameter.Type, catalogue) is { Kind: CTypeKind.Structure, Pointers: 1 } type)
            {
                _filled.Add(type.Name);
            }
        }
    }

    private void AddAnswers(PageCatalogue catalogue)
    {
        foreach (var member in catalogue.Pages.OfType<StructureModel>()
            .SelectMany(structure => structure.Members)
            .SelectMany(union => union.Members)
            .SelectMany(part => part.Members))
        {
            if (member is { IsOut: true, Type: { } type })
            {
                _filled.Add(type.Name);
            }
        }
    }
}
