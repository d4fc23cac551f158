using Tapi.Generator.Common;
using Tapi.Generator.Model;

namespace Tapi.Generator.Resolution.Catalogue;

/// <summary>
/// Names on all pages, also on those that the project leaves out: what something is called never depends on the choice.
/// </summary>
/// <param name="Messages">Every message.</param>
/// <param name="SynchronousFunctions">Every function whose result is final when it returns.</param>
/// <param name="Structures">Every structure.</param>
internal sealed record PageNames(
    EquatableArray<string> Messages, EquatableArray<string> SynchronousFunctions, EquatableArray<string> Structures)
{
    public static PageNames Of(EquatableArray<PageModel> pages) => new(
        Sorted(pages.OfType<MessageModel>().Select(message => message.Name)),
        Sorted(pages.OfType<FunctionModel>().Where(function => function.Completion.Message is null).Select(function => function.Name)),
        Sorted(pages.OfType<StructureModel>().Select(structure => structure.Name)));

    private static EquatableArray<string> Sorted(IEnumerable<string> names) =>
        names.Distinct().OrderBy(name => name, StringComparer.Ordinal).ToEquatableArray();
}
