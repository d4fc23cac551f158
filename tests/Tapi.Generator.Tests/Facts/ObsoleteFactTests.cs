using Tapi.Generator.Model;
using Tapi.Generator.Tests.Harness;

namespace Tapi.Generator.Tests.Facts;

/// <summary>What must no longer be used.</summary>
public class ObsoleteFactTests
{
    private static readonly IReadOnlyList<string[]> Rows = FactTable.Read("obsolete.tsv");

    [Fact]
    public void Exactly_what_the_reference_calls_obsolete_is_obsolete() =>
        Assert.Equal(Rows.Select(row => row[0]).Order(StringComparer.Ordinal), Successors.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Where_the_reference_names_a_successor_the_page_names_it() => Assert.All(
        Rows.Where(row => row[1].Length > 0), row => Assert.Equal(row[1], Successors[row[0]]));

    private static Dictionary<string, string?> Successors => TestCatalogue.AllPages.Pages
        .Where(page => page.Header.Obsolete is not null)
        .Select(page => (Name: page is FunctionModel function ? function.Name : page.CName, page.Header.Obsolete!.Successor))
        .Concat(TestCatalogue.AllPages.Pages
            .OfType<ConstantGroupModel>()
            .SelectMany(group => group.Constants)
            .Where(constant => constant.IsObsolete)
            .Select(constant => (constant.Name, (string?)null)))
        .ToDictionary(item => item.Name, item => item.Item2);
}
