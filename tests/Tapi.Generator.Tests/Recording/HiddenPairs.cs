using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Catalogue;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Tests.Recording;

/// <summary>Where a structure says that it holds a PIN or user-user data.</summary>
internal static class HiddenPairs
{
    private const string Size = "Size";

    public static bool IsSecret(string name) =>
        name.EndsWith("PIN", StringComparison.Ordinal) || name.Contains("UserUserInfo", StringComparison.Ordinal);

    /// <summary>A line for each pair: where its size and offset are and, in a union, which number where makes it so.</summary>
    public static IEnumerable<string> Of(StructureModel structure, PageCatalogue catalogue) =>
        catalogue.Layout(structure.Name) is { } layout
            ? Pairs(layout.Members, null)
                .Select(pair => $"hidden {structure.Name} {pair.Name} {pair.Places}{When(pair.Part, layout, catalogue)}")
            : [];

    private static IEnumerable<(string Name, string Places, string? Part)> Pairs(IEnumerable<LaidOutMember> members, string? part)
    {
        var all = members.ToList();
        foreach (var member in all)
        {
            var name = member.Model.Name;
            if (member.Members.Count > 0)
            {
                foreach (var inner in Pairs(member.Members, name.Length > 0 ? name : part))
                {
                    yield return inner;
                }
            }
            else if (name.EndsWith(Size, StringComparison.Ordinal)
                && IsSecret(name[..^Size.Length])
                && all.Find(other => other.Model.Name == name[..^Size.Length] + "Offset") is { } offset)
            {
                Assert.True(member.Offset.IsSame && offset.Offset.IsSame);
                yield return (name[..^Size.Length], $"{member.Offset.X86} {offset.Offset.X86}", part);
            }
        }
    }

    private static string When(string? part, StructureLayout layout, PageCatalogue catalogue)
    {
        if (part is null)
        {
            return string.Empty;
        }

        var constant = catalogue.Constant($"{layout.Name}_{part.ToUpperInvariant()}")!;
        return $" {layout.Find("dwRequestType")!.Offset.X86}={constant.Value}";
    }
}
