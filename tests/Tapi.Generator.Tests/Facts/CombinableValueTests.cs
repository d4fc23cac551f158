using Tapi.Generator.Pages;
using Tapi.Generator.Reading.Notes;
using Tapi.Testing;

namespace Tapi.Generator.Tests.Facts;

/// <summary>Which parameters and members can have several constants of a group at once.</summary>
public class CombinableValueTests
{
    // The table has only two members of it.
    private const string PartlyKnown = "ns-tapi-linecallinfo";

    private static readonly IReadOnlyList<string[]> Rows = FactTable.Read("combinable-values.tsv");

    [Fact]
    public void The_pages_say_what_the_reference_says() => Assert.Equal(
        Rows.Select(row => (row[0], row[1], row[2], row[3] == "several")).Order(),
        Rows.Select(row => (row[0], row[1], row[2], IsSeveral(row[0], row[1], row[2]))).Order());

    [Fact]
    public void On_these_pages_nothing_else_can_be_combined()
    {
        var known = Rows.Select(row => (row[0], row[1])).ToHashSet();
        Assert.Empty(
            from page in Rows.Select(row => row[0]).Distinct()
            where page != PartlyKnown
            from entry in Entries(page)
            where Notes(entry).Contains("several") && !known.Contains((page, entry.Name))
            select (page, entry.Name));
    }

    [Fact]
    public void What_can_be_combined_belongs_to_a_group_of_flags()
    {
        var flags = SpecPages.All
            .Where(page => page.Content.Contains("\ntapi.kind: flags\n", StringComparison.Ordinal))
            .Select(page => page.Path["ne-tapi-".Length..^".md".Length].ToUpperInvariant())
            .ToHashSet();
        Assert.Empty(Rows.Where(row => row[3] == "several" && !flags.Contains(row[2])).Select(row => (row[0], row[1], row[2])));
    }

    private static bool IsSeveral(string page, string name, string group)
    {
        var notes = Notes(Entries(page).Single(entry => entry.Name == name));
        Assert.Contains(notes, note => note.Split(' ').Contains(group));
        return notes.Contains("several");
    }

    private static IEnumerable<PageEntry> Entries(string page)
    {
        var text = PageParser.Parse(page, SpecPages.Get(page + ".md").Content);
        return (text.Section("parameters") ?? text.Section("struct-fields"))!.Entries;
    }

    private static List<string> Notes(PageEntry entry) =>
        Note.Parse(entry.Notes).Select(note => note.Type ?? note.Keyword).ToList();
}
