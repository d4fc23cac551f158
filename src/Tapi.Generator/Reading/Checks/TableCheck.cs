using System.Text.RegularExpressions;
using Tapi.Generator.Pages;
using Tapi.Generator.Reading.Keys;
using Tapi.Generator.Reading.Notes;

namespace Tapi.Generator.Reading.Checks;

/// <summary>Finds rows that nobody reads in the tables of dependent types, and dependent types without a table.</summary>
internal static class TableCheck
{
    private static readonly Regex Ruler = new(@"^\|(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?\s*)?$", RegexOptions.CultureInvariant);
    private static readonly Regex Constant = new("^[A-Z][A-Z0-9]*_[A-Z0-9_]+$", RegexOptions.CultureInvariant);
    private static readonly Regex Type = new(@"^[A-Za-z_]\w*\*?$", RegexOptions.CultureInvariant);

    public static IEnumerable<PageProblem> Problems(SpecPage page, PageKinds kind) => kind is not (PageKinds.Function or PageKinds.Message)
        ? []
        : page.Sections
            .SelectMany(section => section.Entries)
            .SelectMany(entry => PlacedNote.Of(entry)
                .Where(placed => placed.Note.By is not null)
                .SelectMany(placed => OfEntry(entry, placed, kind)));

    private static IEnumerable<PageProblem> OfEntry(PageEntry entry, PlacedNote placed, PageKinds kind)
    {
        var form = kind == PageKinds.Message ? "a row '| CONSTANT | TYPE as name |'" : "a row '| CONSTANT | TYPE |'";
        var row = 0;
        var rows = 0;
        foreach (var line in entry.Lines)
        {
            var text = line.Text.Trim();
            row = text.StartsWith("|", StringComparison.Ordinal) ? row + 1 : 0;
            if (row == 2 && !Ruler.IsMatch(text))
            {
                yield return Unread(line, "the ruler '| --- | --- |' after the heading of a table");
            }
            else if (row > 2)
            {
                rows++;
                if (!IsRow(text, kind))
                {
                    yield return Unread(line, form);
                }
            }
            else if (row == 0 && text.Contains('|'))
            {
                yield return Unread(line, form);
            }
        }

        if (rows == 0)
        {
            var by = placed.Note.By!;
            yield return new PageProblem(PageProblemKind.UnreadTable, placed.Locate(by), entry.Name, by);
        }
    }

    private static bool IsRow(string text, PageKinds kind)
    {
        var cells = text.Split('|').Select(cell => cell.Trim()).ToArray();
        return cells.Length == 4
            && cells[3].Length == 0
            && Constant.IsMatch(cells[1])
            && (kind == PageKinds.Message
                ? Note.Parse(cells[2]).ToList() is [{ Type: not null, By: null, Default: null }]
                : Type.IsMatch(cells[2]));
    }

    private static PageProblem Unread(PageLine line, string form) => new(
        PageProblemKind.UnreadRow,
        line.Part(line.Text.Length - line.Text.TrimStart().Length, line.Text.Trim().Length),
        line.Text.Trim(),
        form);
}
