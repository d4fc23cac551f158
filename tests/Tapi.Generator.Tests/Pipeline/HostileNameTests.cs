using Tapi.Testing;

namespace Tapi.Generator.Tests.Pipeline;

/// <summary>Names that are given twice, or that no C# and no file can have: a diagnostic at the place, and code that compiles.</summary>
public class HostileNameTests
{
    private const string Member = "DWORD dwUsedSize;\n";

    public static TheoryData<string, string, string, string, string> Pages => new()
    {
        { "ns-tapi-varstring.md", Line("ns-tapi-varstring.md", "dwUsedSize;"), Member + Member, "TAPI1020", "### -field dwUsedSize" },
        { "ns-tapi-varstring.md", "### -field dwUsedSize", "### -field dwUsedSize\n\n### -field dwUsedSize", "TAPI1020", "### -field" },
        { "nf-tapi-linedrop.md", Line("nf-tapi-linedrop.md", "dwSize"), "DWORD dwSize, DWORD dwSize", "TAPI1020", "### -param dwSize" },
        { "nf-tapi-linedrop.md", "### -param hCall", "### -param hCall\n\n### -param hCall", "TAPI1020", "### -param hCall" },
        { "nf-tapi-linedrop.md", "### -param hCall", "### -param h%Call", "TAPI1021", "### -param h%Call" },
        { "nf-tapi-linedrop.md", "## -returns", "## -returns\n\n## -returns", "TAPI1020", "## -returns" },
        { "nm-tapi-line_close.md", "### -param dwParam1", "### -param dwParam2\n\n### -param dwParam1", "TAPI1020", "### -param" },
        { "nm-tapi-line_reply.md", "as requestId", "as 1st", "TAPI1021", "### -param" },
        { "nm-tapi-line_reply.md", "as requestId", "as native", "TAPI1022", "UID" },
        { "ne-tapi-linefeature.md", "### -field LINEFEATURE_", "### -field LINE/FEATURE_", "TAPI1021", "### -field LINE/" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_name_that_cannot_be_used_is_reported_and_everything_compiles(
        string name,
        string old,
        string @new,
        string id,
        string line)
    {
        var page = SpecPages.Get(name);
        var damaged = page.With(text => Once(text, old, @new));
        var pages = SpecPages.All.Where(other => other != page).Append(damaged).ToList();

        var diagnostics = await Compiler.AnalyzeAsync(pages);
        var generation = Compiler.Generate(pages);

        var diagnostic = diagnostics.First(diagnostic => diagnostic.Location.GetLineSpan().Path == name);
        Assert.Equal(id, diagnostic.Id);
        Assert.StartsWith(line, damaged.Content.Split('\n')[diagnostic.Location.GetLineSpan().StartLinePosition.Line]);
        Assert.Null(generation.Result.Exception);
        Assert.Empty(generation.Complaints);
    }

    [Theory]
    [InlineData("ACME/SETTINGS")]
    [InlineData("ACME<SETTINGS>")]
    [InlineData("..\\ACMESETTINGS")]
    [InlineData("ACMÉSETTINGS")]
    [InlineData("9SETTINGS")]
    public async Task The_name_of_a_type_never_becomes_the_name_of_no_file(string name)
    {
        var page = new TestPage("a.md", $"""
            ---
            UID: NS:tapi.acmesettings_tag
            req.typenames: {name}
            ---
            ## -struct-fields
            ### -field dwVolume
            The volume.
            """);

        var generation = Compiler.Generate([.. SpecPages.All, page]);

        Assert.Equal("TAPI1021", Assert.Single(await Compiler.AnalyzeAsync([.. SpecPages.All, page])).Id);
        Assert.Null(generation.Result.Exception);
        Assert.Equal(Compiler.Generate(SpecPages.All).Files, generation.Files);
    }

    [Theory]
    [InlineData("DWORD dwVolume; BYTE bVolume;", "TAPI1022")]
    [InlineData("DWORD dwToString; DWORD dwSizeOf;", "TAPI1022")]
    [InlineData("DWORD dwVolume; BYTE abData[0];", "TAPI1024")]
    [InlineData("DWORD dwVolume; BYTE abData[4294967295];", "TAPI1024")]
    [InlineData("DWORD_PTR dwVolume; union { DWORD dwLeft; DWORD dwRight; }; DWORD dwLast;", "TAPI1024")]
    public async Task A_structure_that_C_sharp_cannot_have_is_reported(string members, string id)
    {
        var page = new TestPage("a.md", $$"""
            ---
            UID: NS:tapi.acmesettings_tag
            ---
            ## -syntax
            ```C
            typedef struct acmesettings_tag { {{members}} } ACMESETTINGS;
            ```
            ## -struct-fields
            """);
        var user = new TestPage("b.md", """
            ---
            UID: NF:tapi.lineAcmeSet
            ---
            ## -syntax
            ```C
            LONG lineAcmeSet(HLINE hLine, ACMESETTINGS *lpSettings);
            ```
            ## -parameters
            ### -param hLine [in]
            ### -param lpSettings [in]
            """);

        var diagnostics = await Compiler.AnalyzeAsync([.. SpecPages.All, page, user]);
        var generation = Compiler.Generate([.. SpecPages.All, page, user]);

        Assert.Contains(diagnostics, diagnostic => diagnostic.Id == id && diagnostic.Location.GetLineSpan().Path == "a.md");
        Assert.Null(generation.Result.Exception);
        Assert.Empty(generation.Complaints);
    }

    [Theory]
    [InlineData("DWORD dwResult", null)]
    [InlineData("DWORD dwMode, DWORD fMode", "TAPI1022")]
    public async Task A_method_has_parameters_of_different_names_or_is_left_to_the_raw_layer(string parameters, string? id)
    {
        var names = parameters.Split(", ").Select(parameter => $"### -param {parameter.Split(' ')[1]} [in]\n");
        var page = new TestPage(
            "a.md",
            "---\nUID: NF:tapi.lineAcmeSet\n---\n## -syntax\n```C\n"
                + $"LONG lineAcmeSet(HLINE hLine, {parameters});\n```\n## -parameters\n### -param hLine [in]\n{string.Concat(names)}");

        var generation = Compiler.Generate([.. SpecPages.All, page]);

        Assert.Equal(id, (await Compiler.AnalyzeAsync([.. SpecPages.All, page])).SingleOrDefault()?.Id);
        Assert.Empty(generation.Complaints);
        var text = generation.Text("Functions.lineAcmeSet.g.cs");
        Assert.Contains("int lineAcmeSet(", text, StringComparison.Ordinal);
        Assert.Equal(id is null, text.Contains("void AcmeSet(", StringComparison.Ordinal));
    }

    private static string Line(string page, string part) =>
        SpecPages.Get(page).Content.Split('\n').First(line =>
            line.Contains(part, StringComparison.Ordinal) && line.StartsWith("  ", StringComparison.Ordinal));

    private static string Once(string text, string old, string @new)
    {
        var at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, old);
        return text.Remove(at, old.Length).Insert(at, @new);
    }
}
