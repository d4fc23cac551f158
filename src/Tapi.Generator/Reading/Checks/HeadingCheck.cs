using System.Text.RegularExpressions;
using Tapi.Generator.Common;
using Tapi.Generator.Pages;
using Tapi.Generator.Reading.Keys;

namespace Tapi.Generator.Reading.Checks;

/// <summary>
/// Finds headings that look like ours and that nobody reads: <c>## syntax</c>, <c>## -return</c>, <c>### -parm hLine</c>.
/// </summary>
internal static class HeadingCheck
{
    // Deeper headings are the reference's own.
    private static readonly Regex Heading = new(@"^(?<marks>#{1,3})\s*(?<dash>-?)\s*(?<words>.*?)\s*$", RegexOptions.CultureInvariant);

    // A heading of ours with too many or too few marks, or with something among them.
    private static readonly Regex Damaged = new(
        @"^(?<before>[^-]{0,8})-+\s*(?<word>[A-Za-z]+(?:-[a-z]+)*)(?<rest>.*)$", RegexOptions.CultureInvariant);

    private static readonly string[] EntryWords = ["param", "field"];

    public static IEnumerable<PageProblem> Problems(SpecPage page, PageKinds kind)
    {
        var possible = KnownSections.All.Where(section => (section.Pages & kind) != 0).ToList();
        foreach (var section in page.Sections)
        {
            if (!possible.Exists(known => known.Name == section.Name))
            {
                var near = NearestName.Find(section.Name, possible.Select(known => known.Name));
                yield return Unknown(section.Span, $"## -{section.Name}", near is null ? null : "## -" + near);
            }
        }

        foreach (var line in page.OtherHeadings)
        {
            var heading = Heading.Match(line.Text);
            var meant = (heading.Success ? Meant(heading, possible) : null) ?? MeantByDamaged(line.Text, possible);
            if (meant is not null)
            {
                yield return Unknown(line.Span, line.Text.TrimEnd(), meant);
            }
        }
    }

    /// <summary>
    /// What an unread heading was probably meant to be; empty when it only looks like one of ours, and null when it does not.
    /// </summary>
    private static string? Meant(Match heading, List<KnownSection> possible)
    {
        var marks = heading.Groups["marks"].Length;
        var words = heading.Groups["words"].Value;
        var hasDash = heading.Groups["dash"].Length > 0;
        var first = words.Split(' ', '\t')[0];
        if (first.Length > 0 && first.Length < words.Length && NearestName.Find(first, EntryWords) is { } entry && (hasDash || marks == 3))
        {
            return $"### -{entry} NAME [notes]";
        }

        // "Return value" and "See also" are titles of the reference's other pages.
        var near = marks > 2 && !hasDash ? null
            : NearestName.Find(words.Replace(' ', '-'), possible.Select(known => known.Name));
        return marks == 1 && !hasDash ? null
            : near is not null ? "## -" + near
            : hasDash ? string.Empty
            : null;
    }

    private static string? MeantByDamaged(string text, List<KnownSection> possible)
    {
        var heading = Damaged.Match(text);
        var before = heading.Groups["before"].Value;
        var word = heading.Groups["word"].Value;
        if (!heading.Success || before.Count(char.IsLetterOrDigit) > 2)
        {
            return null;
        }

        return EntryWords.Contains(word) && heading.Groups["rest"].Value.Trim().Length > 0 ? $"### -{word} NAME [notes]"
            : before.Contains('#') && possible.Exists(known => known.Name == word) ? "## -" + word
            : null;
    }

    private static PageProblem Unknown(PageSpan span, string heading, string? meant) =>
        new(PageProblemKind.UnknownHeading, span, heading, string.IsNullOrEmpty(meant) ? string.Empty : Suggestion.To(meant!));
}
