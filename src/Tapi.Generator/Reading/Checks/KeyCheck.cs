using Tapi.Generator.Common;
using Tapi.Generator.Pages;
using Tapi.Generator.Reading.Keys;

namespace Tapi.Generator.Reading.Checks;

/// <summary>Finds keys of the front matter that look like ours and that nobody reads.</summary>
internal static class KeyCheck
{
    public static IEnumerable<PageProblem> Problems(SpecPage page, PageKinds kind)
    {
        var known = KnownKeys.All.Where(key => (key.Pages & kind) != 0).Select(key => key.Name).ToList();

        // A UID is too short to be told from other keys.
        var ours = known.Where(key => key != KnownKeys.Uid.Name).ToList();
        foreach (var entry in page.FrontMatter.Entries)
        {
            var isKnown = known.Contains(entry.Key, StringComparer.OrdinalIgnoreCase);
            var near = isKnown ? null : NearestName.Find(entry.Key, ours);
            if (!isKnown && (IsOurs(entry.Key) || near is not null))
            {
                yield return Unknown(entry.KeySpan, entry.Key, near);
            }
        }

        // Without its colon, without the space after it, or with one inside, a key is no key.
        foreach (var line in page.FrontMatter.OtherLines)
        {
            var start = line.Text.Length - line.Text.TrimStart().Length;
            foreach (var length in new[] { LengthOf(line.Text, start, ": \t"), LengthOf(line.Text, start, ":") }.Distinct())
            {
                var word = line.Text.Substring(start, length).Replace(" ", string.Empty);
                var near = NearestName.Find(word, ours);
                if (IsOurs(word) || near is not null)
                {
                    yield return Unknown(line.Part(start, length), line.Text.Trim(), near is null ? null : near + ": ");
                    break;
                }
            }
        }
    }

    private static int LengthOf(string text, int start, string ends) =>
        text.IndexOfAny(ends.ToCharArray(), start) is var end and >= 0 ? end - start : Math.Max(0, text.TrimEnd().Length - start);

    private static bool IsOurs(string key) => key.StartsWith(KnownKeys.Prefix, StringComparison.OrdinalIgnoreCase);

    private static PageProblem Unknown(PageSpan span, string key, string? near) =>
        new(PageProblemKind.UnknownKey, span, key, near is null ? string.Empty : Suggestion.To(near));
}
