using System.Globalization;
using Tapi.Generator.Common;
using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Catalogue;
using Tapi.Testing.Facts;

namespace Tapi.Generator.Tests.Harness;

/// <summary>A catalogue in which every structure and callback of the header exists, made from the header itself and from no page.</summary>
internal static class HeaderCatalogue
{
    public static PageCatalogue Instance { get; } = new(Pages().ToEquatableArray());

    private static IEnumerable<PageModel> Pages()
    {
        foreach (var (name, structure) in HeaderFacts.Structures)
        {
            // Only that it exists counts here: its bytes stand for its members.
            var size = structure.Size.X86.ToString(CultureInfo.InvariantCulture);
            var type = new CType("BYTE", 0, size);
            var bytes = new MemberModel("bytes", type, false, default, default, null, false, false, null, null, string.Empty);
            yield return new StructureModel(Header("NS", name), name, new[] { bytes }.ToEquatableArray());
        }

        foreach (var name in new[] { "LINECALLBACK", "PHONECALLBACK" })
        {
            var types = new[] { "DWORD", "DWORD", "DWORD_PTR", "DWORD_PTR", "DWORD_PTR", "DWORD_PTR" }.Select(type => new CType(type));
            yield return new CallbackModel(Header("NC", name), name, new CType("void"), types.ToEquatableArray());
        }
    }

    private static PageHeader Header(string kind, string name) => new($"{kind}:tapi.{name}", name, false, string.Empty, null);
}
