using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Tapi.Testing;

namespace Tapi.Generator.Tests.Pipeline;

/// <summary>A damaged page is reported at its place and left out; all others are generated as if it were not there.</summary>
public class BadInputTests
{
    private static readonly TestPage Drop = SpecPages.Get("nf-tapi-linedrop.md");

    public static TheoryData<string, string, int> Damages => new()
    {
        { "empty", "TAPI1001", 0 },
        { "blank", "TAPI1001", 0 },
        { "no front matter", "TAPI1002", 0 },
        { "cut off in its front matter", "TAPI1002", 0 },
        { "without UID", "TAPI1003", 0 },
        { "with a UID of no kind", "TAPI1007", LineOf(Drop.Content, "UID:") },
        { "without parameters", "TAPI1005", LineOf(Drop.Content, "UID:") },
        { "with a parameter of unknowable type", "TAPI1006", -1 },
        { "with a syntax section that is no C", "TAPI1008", -1 },
        { "with a parameter that the syntax lacks", "TAPI1009", -1 },
        { "in UTF-16", "TAPI1012", 0 },
        { "in UTF-16 without a byte order mark", "TAPI1012", 0 },
        { "with 10 MB of text", "TAPI1013", 0 },
        { "that needs a structure without a page", "TAPI1011", -1 },
    };

    [Theory]
    [MemberData(nameof(Damages))]
    public async Task A_page_is_reported_and_left_out(string damage, string id, int line)
    {
        var (page, marker) = Damaged(damage);
        var pages = SpecPages.All.Where(other => other != Drop).Append(page).ToList();
        var without = Compiler.Generate(SpecPages.All.Where(other => other != Drop));

        var diagnostic = Assert.Single(await Compiler.AnalyzeAsync(pages));
        var generation = Compiler.Generate(pages);

        Assert.Equal(id, diagnostic.Id);
        Assert.Equal(page.Path, diagnostic.Location.GetLineSpan().Path);
        Assert.Equal(line >= 0 ? line : LineOf(page.Content, marker), diagnostic.Location.GetLineSpan().StartLinePosition.Line);
        Assert.Null(generation.Result.Exception);
        Assert.Empty(generation.Complaints);
        Assert.Equal(without.Files.Order(StringComparer.Ordinal), generation.Files.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Of_two_pages_with_one_UID_the_second_is_reported()
    {
        var twin = new TestPage("z-twin.md", Drop.Content);

        var diagnostic = Assert.Single(await Compiler.AnalyzeAsync([.. SpecPages.All, twin]));
        var generation = Compiler.Generate([.. SpecPages.All, twin]);

        Assert.Equal("TAPI1004", diagnostic.Id);
        Assert.Equal("z-twin.md", diagnostic.Location.GetLineSpan().Path);
        Assert.Contains("nf-tapi-linedrop.md", diagnostic.GetMessage(), StringComparison.Ordinal);
        Assert.Null(generation.Result.Exception);
        Assert.Single(generation.Files, "Functions.lineDrop.g.cs");
    }

    [Fact]
    public async Task A_page_that_replaces_the_packages_is_not_reported()
    {
        var package = SpecPages.All.Select(page => new TestPage(page.Path, page.Content) { FromPackage = true });

        Assert.Empty(await Compiler.AnalyzeAsync([.. package, new TestPage("mine.md", Drop.Content)]));
    }

    [Fact]
    public async Task The_projects_own_pages_have_no_problem() => Assert.Empty(await Compiler.AnalyzeAsync(SpecPages.All));

    private static (TestPage Page, string Marker) Damaged(string damage)
    {
        var text = Drop.Content;
        var syntaxEnd = text.IndexOf("## -parameters", StringComparison.Ordinal);
        return damage switch
        {
            "empty" => (Text(string.Empty), string.Empty),
            "blank" => (Text("\n \n\t\n"), string.Empty),
            "no front matter" => (Text(text[text.IndexOf("# lineDrop", StringComparison.Ordinal)..]), string.Empty),
            "cut off in its front matter" => (Text(text[..text.IndexOf("req.dll", StringComparison.Ordinal)]), string.Empty),
            "without UID" => (Text(text.Replace("UID: NF:tapi.lineDrop\n", string.Empty)), string.Empty),
            "with a UID of no kind" => (Text(text.Replace("NF:tapi.lineDrop", "lineDrop")), string.Empty),
            "without parameters" => (Text(text[..syntaxEnd] + text[text.IndexOf("## -returns", StringComparison.Ordinal)..]), string.Empty),
            "with a parameter of unknowable type" => (
                Text(
                    text[..text.IndexOf("## -syntax", StringComparison.Ordinal)]
                        + text[syntaxEnd..].Replace("-param dwSize", "-param size")),
                "### -param size"),
            "with a syntax section that is no C" => (Text(text.Replace("LONG lineDrop(", "LONG lineDrop[")), "LONG lineDrop["),
            "with a parameter that the syntax lacks" => (Text(Regex.Replace(text, @",\n\s+DWORD\s+dwSize\n", "\n")), "### -param dwSize"),
            "in UTF-16" => (
                new TestPage(Drop.Path, Read(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(text)))), string.Empty),
            "in UTF-16 without a byte order mark" => (new TestPage(Drop.Path, Read(Encoding.Unicode.GetBytes(text))), string.Empty),
            "with 10 MB of text" => (Text(text + new string('x', 10 * 1024 * 1024)), string.Empty),
            _ => (Text(text.Replace("LPCSTR", "LPNOSUCHSTRUCTURE")), "### -param lpsUserUserInfo"),
        };
    }

    private static TestPage Text(string text) => new(Drop.Path, text);

    private static SourceText Read(IEnumerable<byte> bytes)
    {
        var all = bytes.ToArray();
        return SourceText.From(all, all.Length, Encoding.UTF8);
    }

    private static int LineOf(string text, string start) =>
        Array.FindIndex(text.Split('\n'), line => line.StartsWith(start, StringComparison.Ordinal));
}
