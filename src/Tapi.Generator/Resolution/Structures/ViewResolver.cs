using Tapi.Generator.Common;
using Tapi.Generator.Resolution.Catalogue;
using Tapi.Generator.Resolution.Naming;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Resolution.Structures;

/// <summary>The view of a structure that TAPI fills.</summary>
internal static class ViewResolver
{
    public static ViewItem Resolve(StructureLayout layout, Documentation docs, PageCatalogue catalogue) => new(
        ApiNames.View(layout.Name),
        layout.Name,
        StructureShapes.IsEntry(layout),
        SizeByVersion.Of(layout),
        PropertyResolver.Resolve(layout.Members, ApiNames.View(layout.Name), catalogue).ToEquatableArray(),
        docs);
}
