using System.Text.RegularExpressions;
using Tapi.Generator.Pages;

namespace Tapi.Generator.Reading.Inference;

/// <summary>
/// Finds headings that were lost or moved, by what the header keeps to everywhere. Only a page without a declaration needs it: there the
/// headings alone say how many parameters or members there are, and in which order.
/// </summary>
internal static class OrderCheck
{
    private const string Size = "Size";
    private const string Offset = "Offset";

    private static readonly string[] Bookkeeping = ["dwTotalSize", "dwNeededSize", "dwUsedSize"];

    // How the text about a pointer or a handle begins; in a later paragraph it is the text of a heading that is not there.
    private static readonly Regex Beginning = new(
        @"^(?:An? )?(?:pointer to|handle to|address of)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex Numbered = new(@"^(?<stem>\w*[A-Za-z])(?<number>[0-9])$", RegexOptions.CultureInvariant);

    public static IEnumerable<PageProblem> OfParameters(PageSection section)
    {
        var entries = section.Entries;
        if (!IsHandle(entries[0].Name) && entries.FirstOrDefault(entry => IsHandle(entry.Name)) is { } handle)
        {
            yield return Problem(handle, "a function that takes a handle takes one first");
        }

        for (var i = 0; i < entries.Count; i++)
        {
            var entry = entries[i];
            if (entry.Name.EndsWith(Size, StringComparison.Ordinal)
                && (i == 0 || !entries[i - 1].Name.StartsWith("lp", StringComparison.Ordinal)))
            {
                yield return Problem(entry, "a size comes after the pointer to what it counts");
            }
        }

        foreach (var problem in OfEntries(section))
        {
            yield return problem;
        }
    }

    public static IEnumerable<PageProblem> OfMembers(PageSection section)
    {
        for (var i = 0; i < section.Entries.Count; i++)
        {
            var entry = section.Entries[i];
            var before = i == 0 ? string.Empty : section.Entries[i - 1].Name;
            if (entry.Name.EndsWith(Offset, StringComparison.Ordinal)
                && before != entry.Name.Substring(0, entry.Name.Length - Offset.Length) + Size)
            {
                yield return Problem(entry, "the offset of a pair comes after its size");
            }

            var place = Array.IndexOf(Bookkeeping, entry.Name);
            if (place >= 0 && place != i)
            {
                yield return Problem(entry, "dwTotalSize, dwNeededSize, and dwUsedSize come first");
            }
        }

        foreach (var problem in OfEntries(section))
        {
            yield return problem;
        }
    }

    /// <summary>What holds for entries of every kind.</summary>
    public static IEnumerable<PageProblem> OfEntries(PageSection section) => OfText(section).Concat(OfNumbers(section));

    /// <summary>By-value handles of TAPI; those of Windows can be anywhere.</summary>
    private static bool IsHandle(string name) =>
        HungarianPrefix.Of(name) == "h" && HandleTypes.OfName(name.Substring(1)) is { } type && HandleTypes.IsTapi(type);

    private static IEnumerable<PageProblem> OfText(PageSection section)
    {
        if (Prose.Plain(section.Lines).Length > 0 && section.Entries.Count > 0)
        {
            yield return Problem(section.Entries[0], "the text in front of it belongs to no heading");
        }

        foreach (var entry in section.Entries)
        {
            var isFirst = true;
            var isNew = true;
            foreach (var line in entry.Lines.TakeWhile(line => !line.Text.StartsWith("#", StringComparison.Ordinal)))
            {
                if (!line.IsBlank && isNew && !isFirst && Beginning.IsMatch(Prose.Plain([line])))
                {
                    yield return Problem(entry, "a later paragraph begins like the text of another one");
                    break;
                }

                isFirst &= line.IsBlank;
                isNew = line.IsBlank;
            }
        }
    }

    /// <summary>Numbered names count up without a gap: <c>dwParam1</c>, <c>dwParam2</c>.</summary>
    private static IEnumerable<PageProblem> OfNumbers(PageSection section)
    {
        var numbered = section.Entries.Items
            .Select((entry, index) => (Entry: entry, Index: index, Match: Numbered.Match(entry.Name)))
            .Where(item => item.Match.Success)
            .GroupBy(item => item.Match.Groups["stem"].Value, StringComparer.Ordinal)
            .Where(same => same.Skip(1).Any());
        foreach (var same in numbered)
        {
            var (previous, number) = (-1, -1);
            foreach (var item in same)
            {
                var current = item.Match.Groups["number"].Value[0] - '0';
                if (previous < 0 ? current > 1 : item.Index != previous + 1 || current != number + 1)
                {
                    yield return Problem(item.Entry, "numbered names count up without a gap");
                    break;
                }

                (previous, number) = (item.Index, current);
            }
        }
    }

    private static PageProblem Problem(PageEntry entry, string rule) =>
        new(PageProblemKind.OutOfPlace, entry.Span, entry.Name, rule);
}
