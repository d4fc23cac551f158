using Tapi.Generator.Resolution.Catalogue;

namespace Tapi.Generator.Resolution.Types;

/// <summary>The layouts of a catalogue's structures, each computed once.</summary>
internal sealed class StructureLayouts
{
    private readonly PageCatalogue _catalogue;
    private readonly Dictionary<string, StructureLayout?> _layouts = new(StringComparer.Ordinal);

    private StructureLayouts(PageCatalogue catalogue) => _catalogue = catalogue;

    public static StructureLayouts Of(PageCatalogue catalogue) => catalogue.Derive(static all => new StructureLayouts(all));

    /// <summary>A structure's layout; null when it has no page, holds itself, or holds something that has no page.</summary>
    public StructureLayout? Find(string name)
    {
        // The generator reads a catalogue from one thread, the analyzers from several.
        lock (_layouts)
        {
            if (_layouts.TryGetValue(name, out var known))
            {
                return known;
            }

            _layouts[name] = null;
            var layout = _catalogue.Structure(name) is { } structure ? new LayoutBuilder(_catalogue).Build(structure) : null;
            _layouts[name] = layout;
            return layout;
        }
    }
}

internal static class StructureLayoutExtensions
{
    /// <summary>A structure's layout; null when it has no page, holds itself, or holds something that has no page.</summary>
    public static StructureLayout? Layout(this PageCatalogue catalogue, string name) => StructureLayouts.Of(catalogue).Find(name);
}
