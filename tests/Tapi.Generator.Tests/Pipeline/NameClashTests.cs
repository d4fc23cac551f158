using Tapi.Testing;


namespace Tapi.Generator.Tests.Pipeline;

/// <summary>Different C names can give one C# name. One file name given twice would end the whole generator.</summary>
public class NameClashTests
{
    private static readonly TestPage Drop = SpecPages.Get("nf-tapi-linedrop.md");

    [Fact]
    public async Task A_function_that_differs_by_case_alone_is_the_same_function()
    {
        TestPage[] pages =
            [.. SpecPages.All, new("z-vendor.md", Drop.Content.Replace("lineDrop", "lineDROP", StringComparison.Ordinal))];

        Assert.Single(Compiler.Generate(pages).Files, "Functions.lineDrop.g.cs");
        Assert.Equal("TAPI1004", Assert.Single(await Compiler.AnalyzeAsync(pages)).Id);
    }

    [Fact]
    public async Task A_group_that_differs_by_an_underscore_is_reported_and_the_rest_is_generated()
    {
        var feature = SpecPages.Get("ne-tapi-linefeature.md");
        TestPage[] pages =
            [.. SpecPages.All, new("z-vendor.md", feature.Content.Replace("LINEFEATURE", "LINE_FEATURE", StringComparison.Ordinal))];

        var generation = Compiler.Generate(pages);
        var diagnostic = Assert.Single(await Compiler.AnalyzeAsync(pages));

        Assert.Null(generation.Result.Exception);
        Assert.Empty(generation.Complaints);
        Assert.Single(generation.Files, "Constants.LINEFEATURE.g.cs");
        Assert.Equal("TAPI1014", diagnostic.Id);
        Assert.Contains("'LineFeature'", diagnostic.GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_constant_group_with_the_name_of_a_generated_enum_does_no_harm()
    {
        var group = new TestPage("z-ids.md", """
            ---
            UID: NE:tapi.LINEMESSAGEID
            tapi.kind: values
            ---
            ## -description
            Numbers.
            ## -enum-fields
            ### -field LINEMESSAGEID_ONE:0x00000001
            One.
            """);

        var generation = Compiler.Generate([.. SpecPages.All, group]);

        Assert.Null(generation.Result.Exception);
        Assert.Empty(generation.Complaints);
    }

    [Fact]
    public void Nothing_is_reported_for_the_projects_own_pages() =>
        Assert.Equal(
            Compiler.Generate(SpecPages.All).Files.Count,
            Compiler.Generate(SpecPages.All).Files.Distinct(StringComparer.OrdinalIgnoreCase).Count());
}
