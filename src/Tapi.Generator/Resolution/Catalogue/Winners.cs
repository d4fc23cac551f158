using Tapi.Generator.Common;
using Tapi.Generator.Model;

namespace Tapi.Generator.Resolution.Catalogue;

/// <summary>Of two pages about one thing the project's wins over the package's; of two of one origin the first path.</summary>
internal static class Winners
{
    /// <summary>What a page is about: pages with an equal thing compete.</summary>
    public static (Type Kind, string Name) Thing(PageModel page) => (page.GetType(), page.CName.ToUpperInvariant());

    /// <summary>One page for each thing, in the order of their UIDs.</summary>
    public static EquatableArray<PageModel> Of(EquatableArray<PageModel> pages) => pages
        .GroupBy(Thing)
        .Select(group => group.OrderBy(page => page.FromPackage).ThenBy(page => page.Path, StringComparer.Ordinal).First())
        .OrderBy(page => page.Uid, StringComparer.Ordinal)
        .ToEquatableArray();
}
