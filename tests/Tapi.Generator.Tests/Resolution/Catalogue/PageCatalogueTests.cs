using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Types;
using Tapi.Generator.Tests.Harness;

namespace Tapi.Generator.Tests.Resolution.Catalogue;

public class CatalogueTests
{
    [Fact]
    public void The_page_of_the_project_wins_over_that_of_the_package()
    {
        var package = Group("a.md", fromPackage: true, 1);
        var project = Group("z.md", fromPackage: false, 2);

        foreach (var order in new[] { new[] { package, project }, [project, package] })
        {
            var catalogue = TestCatalogue.Of(order);

            Assert.Equal(2u, catalogue.Constant("LINEX_ONE")!.Value);
            Assert.True(catalogue.IsWinner(project));
            Assert.False(catalogue.IsWinner(package));
        }
    }

    [Fact]
    public void Of_two_pages_of_one_origin_the_first_path_wins()
    {
        var first = Group("a.md", fromPackage: false, 1);
        var second = Group("b.md", fromPackage: false, 2);

        Assert.Equal(1u, TestCatalogue.Of([second, first]).Constant("LINEX_ONE")!.Value);
    }

    [Fact]
    public void A_structure_and_a_group_of_one_name_are_two_things()
    {
        Assert.NotNull(TestCatalogue.AllPages.Structure("LINEPROXYREQUEST"));
        Assert.NotNull(TestCatalogue.AllPages.Group("LINEPROXYREQUEST"));
    }

    [Fact]
    public void The_order_of_the_pages_does_not_count()
    {
        var pages = TestCatalogue.AllPages.Pages.Items;
        var random = new Random(7);

        for (var i = 0; i < 10; i++)
        {
            var shuffled = TestCatalogue.Of(pages.OrderBy(_ => random.Next()));

            Assert.Equal(TestCatalogue.AllPages, shuffled);
            Assert.Equal(TestCatalogue.AllPages.GetHashCode(), shuffled.GetHashCode());
        }
    }

    [Fact]
    public void One_changed_value_makes_another_catalogue() => Assert.NotEqual(
        TestCatalogue.Of([Group("a.md", fromPackage: false, 1)]), TestCatalogue.Of([Group("a.md", fromPackage: false, 2)]));

    [Fact]
    public void What_has_no_page_is_not_found()
    {
        Assert.Null(TestCatalogue.AllPages.Function("lineNothing"));
        Assert.Null(TestCatalogue.AllPages.Structure("LINENOTHING"));
        Assert.Null(TestCatalogue.AllPages.Group("LINENOTHING"));
        Assert.Null(TestCatalogue.AllPages.Message("LINE_NOTHING"));
        Assert.Null(TestCatalogue.AllPages.Constant("LINENOTHING_X"));
        Assert.Null(TestCatalogue.AllPages.Layout("LINENOTHING"));
    }

    [Fact]
    public void Names_are_case_sensitive() => Assert.Null(TestCatalogue.AllPages.Structure("linedevcaps"));

    private static PageModel Group(string path, bool fromPackage, int value) =>
        TestCatalogue.Model($"---\nUID: NE:tapi.LINEX\n---\n## -enum-fields\n### -field LINEX_ONE:{value}\n", path, fromPackage);
}
