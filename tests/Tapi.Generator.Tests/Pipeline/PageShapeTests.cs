using Microsoft.CodeAnalysis;
using Tapi.Generator.Pages;
using Tapi.Generator.Reading;
using Tapi.Generator.Tests.Harness;
using Tapi.Testing;
using Tapi.Testing.Facts;

namespace Tapi.Generator.Tests.Pipeline;

/// <summary>
/// Pages in the shapes of the public reference's eras, in our own words: untyped, with damaged front matter, empty keys and old links.
/// Each gives what the project's typed page gives.
/// </summary>
public class PageShapeTests
{
    private static readonly SymbolDisplayFormat Format = SymbolDisplayFormat.CSharpErrorMessageFormat
        .WithMemberOptions(
            SymbolDisplayMemberOptions.IncludeType
            | SymbolDisplayMemberOptions.IncludeParameters
            | SymbolDisplayMemberOptions.IncludeAccessibility)
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    public static TheoryData<string> Fixtures => ["seed-shape", "a-page-shape", "structure-shape", "message-shape"];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void It_has_a_model_without_a_problem(string name)
    {
        var page = Fixture(name);

        Assert.Empty(ModelReader.Read(PageParser.Parse(page.Path, page.Content)).Problems);
    }

    [Theory]
    [InlineData("seed-shape", @"description: .*\.helpviewer_keywords: ")]
    [InlineData("message-shape", @"description: .*\.ms\.assetid: ")]
    [InlineData("a-page-shape", @"\nreq\.max-support: \n")]
    [InlineData("structure-shape", @"\nreq\.target-min-winverclnt: \n")]
    public void It_has_the_damage_of_its_era(string name, string damage)
    {
        var text = Fixture(name).Content;

        Assert.Matches(damage, text);
        Assert.Contains("/windows/desktop/", text, StringComparison.Ordinal);
        Assert.Equal(name == "message-shape", text.Contains("## -syntax", StringComparison.Ordinal));
    }

    [Fact]
    public void The_seed_s_shape_is_that_of_the_published_page()
    {
        var published = SharedReference.Require("seed-lineCreateAgentSessionW.md");

        Assert.Equal(Shape(published), Shape(Fixture("seed-shape")));
    }

    [Fact]
    public void The_seed_s_shape_gives_the_method_of_the_typed_page()
    {
        var generation = Compiler.Generate([Fixture("seed-shape"), SpecPages.Get("ne-tapi-lineerr.md")]);
        var typed = Compiler.Generate([SpecPages.Get("nf-tapi-linecreateagentsessionw.md"), SpecPages.Get("ne-tapi-lineerr.md")]);

        Assert.Empty(generation.Complaints);
        Assert.Equal(
            Signature(typed.Method("Line", "CreateAgentSessionAsync")), Signature(generation.Method("Line", "CreateAgentSessionAsync")));
        Assert.Equal(
            Signature(typed.Method("Tapi32", "lineCreateAgentSessionW")),
            Signature(generation.Method("Tapi32", "lineCreateAgentSessionW")));
    }

    [Fact]
    public void An_A_page_gives_the_export_that_the_typed_page_gives_with_TapiAnsi()
    {
        var errors = SpecPages.Get("ne-tapi-lineerr.md");
        var generation = Compiler.Generate([Fixture("a-page-shape"), errors]);
        var typed = Compiler.Generate(
            [SpecPages.Get("nf-tapi-linetranslatedialogw.md"), errors], options: TestOptions.Of("TapiAnsi", "true"));

        Assert.Empty(generation.Complaints);
        Assert.Equal(
            Signature(typed.Method("Tapi32", "lineTranslateDialogA")), Signature(generation.Method("Tapi32", "lineTranslateDialogA")));
    }

    [Fact]
    public void In_place_of_the_W_page_an_A_page_gives_its_method()
    {
        var typed = Compiler.Generate(SpecPages.All);
        var generation = Compiler.Generate(InPlaceOf("nf-tapi-linetranslatedialogw.md", "a-page-shape"));

        Assert.Equal(
            Signature(typed.Method("LineDevice", "TranslateDialog")), Signature(generation.Method("LineDevice", "TranslateDialog")));
        Assert.Contains("Native.lineTranslateDialogA(", generation.Text("Functions.lineTranslateDialogA.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_structure_with_a_union_has_the_layout_of_the_header()
    {
        var generation = Compiler.Generate(
            [Fixture("structure-shape")],
            "class Sizes { unsafe int Size => sizeof(Tapi.LINEINITIALIZEEXPARAMS); }");
        var typed = Compiler.Generate([SpecPages.Get("ns-tapi-lineinitializeexparams.md")]);

        Assert.Empty(generation.Complaints);
        Assert.Equal(Members(typed, "LINEINITIALIZEEXPARAMS"), Members(generation, "LINEINITIALIZEEXPARAMS"));
        var (x86, x64) = HeaderFacts.Structures["LINEINITIALIZEEXPARAMS"].Size;
        var text = generation.Text("Structures.LINEINITIALIZEEXPARAMS.g.cs");
        Assert.Contains($"{x86} bytes on x86, {x64} on x64.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_has_the_members_of_the_typed_page()
    {
        var typed = Compiler.Generate(SpecPages.All);
        var generation = Compiler.Generate(InPlaceOf("nm-tapi-line_addressstate.md", "message-shape"));

        Assert.Equal(Members(typed, "AddressStateMessage"), Members(generation, "AddressStateMessage"));
        Assert.Contains("AddressState = 0,", generation.Text("Enums.LineMessageId.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_with_lists_instead_of_headings_has_no_identity_and_says_so()
    {
        var page = PageParser.Parse("line-callinfo.md", """
            ---
            description: Something about a call is no longer as it was.
            title: LINE_CALLINFO message (Tapi.h)
            ---

            # LINE\_CALLINFO message

            ## Parameters

            <dl> <dt>

            *hDevice* 
            </dt> <dd>

            The call.

            </dd> </dl>
            """);

        Assert.Equal(PageProblemKind.NoUid, Assert.Single(ModelReader.Read(page).Problems).Kind);
    }

    /// <summary>The keys, the empty values and the headings, with what is next to them.</summary>
    private static IEnumerable<string> Shape(TestPage page)
    {
        var parsed = PageParser.Parse(page.Path, page.Content);
        var keys = parsed.FrontMatter.Entries.Items.Select(entry => $"{entry.Key} {entry.Value.Length == 0} {entry.Items.Count}");
        var headings = page.Content.Split('\n').Where(line => line.StartsWith('#'));
        return keys.Concat(headings);
    }

    private static TestPage Fixture(string name) => new(
        name + ".md", File.ReadAllText(Repository.PathOf("tests", "Tapi.Generator.Tests", "Fixtures", name + ".md")));

    private static IEnumerable<TestPage> InPlaceOf(string page, string fixture) =>
        SpecPages.All.Where(other => other.Path != page).Append(Fixture(fixture));

    private static string Signature(ISymbol symbol) => symbol.ToDisplayString(Format);

    private static IEnumerable<string> Members(Generation generation, string type)
    {
        var symbol = generation.Compilation.GetTypeByMetadataName("Tapi." + type)!;
        return symbol.GetMembers()
            .Concat(symbol.GetTypeMembers().SelectMany(part => part.GetMembers().OfType<IFieldSymbol>()))
            .Select(Signature);
    }
}
