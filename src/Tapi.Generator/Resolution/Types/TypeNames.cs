using Tapi.Generator.Common;
using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Catalogue;

namespace Tapi.Generator.Resolution.Types;

/// <summary>The names that a type can have.</summary>
internal static class TypeNames
{
    public static IEnumerable<string> All(PageCatalogue catalogue) => WindowsTypes.Names
        .Concat(catalogue.Pages.OfType<StructureModel>().SelectMany(structure => new[] { structure.Name, "LP" + structure.Name }))
        .Concat(catalogue.Pages.OfType<CallbackModel>().Select(callback => callback.Name))
        .Concat(HandleUses.Of(catalogue).Known)
        .Concat(WindowsTypes.Names.Concat(HandleUses.Of(catalogue).Known).Where(IsPointedTo).Select(name => "LP" + name));

    private static bool IsPointedTo(string name) =>
        !name.StartsWith("LP", StringComparison.Ordinal) && name.All(letter => letter is '_' or (>= 'A' and <= 'Z'));

    /// <summary>Names the type that an unknown name was probably meant to be.</summary>
    public static string Suggest(string name, PageCatalogue catalogue) => Suggestion.Of(name, All(catalogue).Where(known => known != name));
}
