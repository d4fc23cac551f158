using System.Text.RegularExpressions;

namespace Tapi.Generator.Tests.Damage;

/// <summary>Damages what holds a page together: its sections and the entries in them.</summary>
internal static partial class HeadingDamage
{
    public static string Apply(DamageKind kind, string text, Random random)
    {
        var lines = text.Split('\n').ToList();
        var isSection = kind is DamageKind.SectionRemoved or DamageKind.SectionDoubled;
        var headings = Enumerable.Range(0, lines.Count)
            .Where(i => (isSection ? Section() : Entry()).IsMatch(lines[i]))
            .ToList();
        if (headings.Count == 0)
        {
            return text;
        }

        var at = headings[random.Next(headings.Count)];
        var other = headings[random.Next(headings.Count)];
        switch (kind)
        {
            case DamageKind.HeadingRemoved:
                lines.RemoveAt(at);
                break;
            case DamageKind.HeadingDoubled:
                lines.Insert(random.Next(2) == 0 ? at : other, lines[at]);
                break;
            case DamageKind.HeadingRenamed:
                lines[at] = Renamed(lines[at], random);
                break;
            case DamageKind.HeadingsSwapped:
                (lines[at], lines[other]) = (lines[other], lines[at]);
                break;
            case DamageKind.EntriesSwapped:
                SwapBlocks(lines, Math.Min(at, other), Math.Max(at, other));
                break;
            case DamageKind.SectionRemoved:
                lines.RemoveRange(at, End(lines, at, isSection) - at);
                break;
            default:
                lines.InsertRange(at, lines.GetRange(at, End(lines, at, isSection) - at));
                break;
        }

        return string.Join('\n', lines);
    }

    /// <summary>One letter of the name is lost, doubled or replaced by a mark.</summary>
    private static string Renamed(string heading, Random random)
    {
        var name = Entry().Match(heading).Groups["name"];
        var at = name.Index + random.Next(name.Length);
        return random.Next(4) switch
        {
            0 => heading.Remove(at, 1),
            1 => heading.Insert(at, heading[at].ToString()),
            2 => heading.Remove(at, 1).Insert(at, "$-.;/<\"é"[random.Next(8)].ToString()),
            _ => heading.Insert(at, "X"),
        };
    }

    private static void SwapBlocks(List<string> lines, int first, int second)
    {
        if (first == second)
        {
            return;
        }

        var firstEnd = End(lines, first, false);
        var later = lines.GetRange(second, End(lines, second, false) - second);
        var earlier = lines.GetRange(first, firstEnd - first);
        lines.RemoveRange(second, later.Count);
        lines.InsertRange(second, earlier);
        lines.RemoveRange(first, earlier.Count);
        lines.InsertRange(first, later);
    }

    private static int End(List<string> lines, int start, bool isSection)
    {
        var end = start + 1;
        while (end < lines.Count && !Section().IsMatch(lines[end]) && (isSection || !Entry().IsMatch(lines[end])))
        {
            end++;
        }

        return end;
    }

    [GeneratedRegex(@"^## -[a-z]")]
    private static partial Regex Section();

    [GeneratedRegex(@"^### -(?:param|field) (?<name>[^\s\[]+)")]
    private static partial Regex Entry();
}
