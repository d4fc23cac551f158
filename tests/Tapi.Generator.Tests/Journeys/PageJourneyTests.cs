using Tapi.Generator.Pages;
using Tapi.Journey;
using Tapi.Testing;

namespace Tapi.Generator.Tests.Journeys;

public class PageJourneyTests
{
    private static readonly IReadOnlyList<SpecPage> Pages = [.. SpecPages.All.Select(page => PageParser.Parse(page.Path, page.Content))];

    [Theory]
    [InlineData("lineMakeCall")]
    [InlineData("lineMakeCallW")]
    [InlineData("LINEMAKECALLW")]
    public void A_function_is_found_by_its_name_and_its_export(string name)
    {
        var journey = Assert.Single(PageJourney.Of(name, Pages, []));

        Assert.Contains("### -param lphCall", journey);
        Assert.Contains("FunctionModel\n  Header: PageHeader\n    Uid: NF:tapi.lineMakeCallW\n", journey);
        Assert.Contains("---- Line.MakeCallAsync.g.cs\nMethodItem\n", journey);
        Assert.Contains("public unsafe Task<Call> MakeCallAsync(", journey);
    }

    [Fact]
    public void A_structure_and_a_constant_group_of_one_name_have_a_journey_each() =>
        Assert.Equal(2, PageJourney.Of("LINEPROXYREQUEST", Pages, []).Count);

    [Fact]
    public void Only_the_named_steps_are_printed()
    {
        var journey = Assert.Single(PageJourney.Of("LINE_CALLSTATE", Pages, ["model"]));

        Assert.StartsWith("==== model: nm-tapi-line_callstate.md\nMessageModel\n", journey, StringComparison.Ordinal);
        Assert.DoesNotContain("==== page", journey);
        Assert.DoesNotContain("==== code", journey);
    }

    [Fact]
    public void A_page_with_a_problem_shows_its_line()
    {
        var page = PageParser.Parse(
            "p.md", "---\nUID: NF:tapi.lineThing\n---\n## -parameters\n### -param ppThing\nPointer to a thing.\n## -returns\nZero.\n");

        Assert.Contains("line 5: UnknowableType lineThing, ppThing\n", Assert.Single(PageJourney.Of("lineThing", [page], [])));
    }

    [Fact]
    public void What_no_page_is_about_has_no_journey() => Assert.Empty(PageJourney.Of("lineNothing", Pages, []));
}
