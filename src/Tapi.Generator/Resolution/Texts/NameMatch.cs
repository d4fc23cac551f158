using System.Text.RegularExpressions;

namespace Tapi.Generator.Resolution.Texts;

/// <summary>
/// A C name in words. Several projects may be compiled at once and share it, which a <see cref="Match"/> does not allow: it makes its
/// groups when they are first read.
/// </summary>
/// <param name="Member">The member of "member of structure"; null where there is one name alone.</param>
internal sealed record NameMatch(int Index, string Value, string? Member, string? Structure)
{
    public int Length => Value.Length;

    public static NameMatch? From(Match match) =>
        match.Success ? new NameMatch(match.Index, match.Value, Text(match.Groups["member"]), Text(match.Groups["structure"])) : null;

    private static string? Text(Group group) => group.Success ? group.Value : null;
}
