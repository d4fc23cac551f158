using System.Text.RegularExpressions;
using Tapi.Generator.Reading.Keys;
using Tapi.Generator.Reading.Notes;
using Tapi.Testing;

namespace Tapi.Generator.Tests.Guides;

/// <summary>The tables of specs/README.md have exactly what the readers of pages know.</summary>
public partial class PageTableTests
{
    private static readonly string Text = File.ReadAllText(Repository.PathOf("specs", "README.md")).ReplaceLineEndings("\n");

    [Fact]
    public void Every_note_is_in_the_table_with_what_it_can_be_on() => Assert.Equal(
        KnownNotes.All.Select(note => $"{note.Form}: {note.Places}").Order(StringComparer.Ordinal),
        Rows("Notes in square brackets", PlacesOf, (one, other) => one | other)
            .Select(row => $"{row.Key}: {row.Value}")
            .Order(StringComparer.Ordinal));

    [Fact]
    public void Every_key_is_in_the_table_with_the_pages_that_have_it() => Assert.Equal(
        KnownKeys.All.Select(key => $"{key.Name}: {key.Pages}").Order(StringComparer.Ordinal),
        Rows("Front matter", PagesOf, (one, other) => one | other)
            .Where(row => row.Key is not ("title" or "description"))
            .Select(row => $"{row.Key}: {row.Value}")
            .Order(StringComparer.Ordinal));

    [Fact]
    public void Every_value_of_a_key_is_in_its_row()
    {
        AllIn("tapi.role", KnownValues.FunctionRoles.Keys.Concat(KnownValues.MessageRoles.Keys));
        AllIn("tapi.kind", KnownValues.ConstantKinds.Keys);
        AllIn("tapi.version", KnownValues.Versions);
        AllIn("tapi.completion", [KnownValues.Returns]);
        AllIn("tapi.obsolete", [KnownValues.ObsoleteWithoutSuccessor]);
    }

    [Fact]
    public void Every_section_is_described() =>
        Assert.All(KnownSections.All, section => Assert.Contains($"`{section.Heading}`", Part("Sections"), StringComparison.Ordinal));

    private static void AllIn(string key, IEnumerable<string> values)
    {
        var rows = Part("Front matter").Split('\n').Where(line => line.StartsWith($"| `{key}`", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(rows);
        Assert.All(values, value => Assert.Contains($"`{value}`", string.Concat(rows), StringComparison.Ordinal));
    }

    /// <summary>The table of a part: the code in the first column, and what the second column says of it in all rows.</summary>
    private static Dictionary<string, T> Rows<T>(string heading, Func<string, T> read, Func<T, T, T> join)
    {
        var rows = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var cells in Part(heading).Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(Cells))
        {
            foreach (var code in Code().Matches(cells[0]).Select(match => match.Groups[1].Value))
            {
                rows[code] = rows.TryGetValue(code, out var before) ? join(before, read(cells[1])) : read(cells[1]);
            }
        }

        return rows;
    }

    private static string[] Cells(string line) => line.Split('|').Skip(1).Select(cell => cell.Trim()).ToArray();

    private static string Part(string heading) =>
        Regex.Match(Text, $@"^## {heading}\n(.*?)(?=^## (?!-)|\z)", RegexOptions.Multiline | RegexOptions.Singleline).Groups[1].Value;

    private static NotePlaces PlacesOf(string cell) => cell.Split(", ").Aggregate(default(NotePlaces), (all, place) => all | place switch
    {
        "parameters" => NotePlaces.Parameter,
        "fields" => NotePlaces.Member,
        "constants" => NotePlaces.Constant,
        "message parameters" => NotePlaces.MessageParameter,
        _ => throw new ArgumentException(cell),
    });

    private static PageKinds PagesOf(string cell) => cell.Split(", ").Aggregate(default(PageKinds), (all, kind) => all | kind switch
    {
        "all" => PageKinds.All,
        "functions" => PageKinds.Function,
        "structures" => PageKinds.Structure,
        "constants" => PageKinds.Constants,
        "messages" => PageKinds.Message,
        "callbacks" => PageKinds.Callback,
        _ => throw new ArgumentException(cell),
    });

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();
}
