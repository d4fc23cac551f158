using Tapi.Generator.Model;
using Tapi.Generator.Tests.Harness;

namespace Tapi.Generator.Tests.Facts;

/// <summary>The versions of single constants.</summary>
public class ConstantVersionTests
{
    [Fact]
    public void Exactly_the_constants_to_which_the_reference_gives_a_version_have_it() => Assert.Equal(
        FactTable.Read("constant-versions.tsv").Select(row => (row[0], row[1])).Order(),
        Groups.SelectMany(group => group.Constants)
            .Where(constant => constant.Since is not null)
            .Select(constant => (constant.Name, constant.Since!.ToString()))
            .Order());

    [Fact]
    public void No_constant_is_older_than_its_group() => Assert.Empty(
        from @group in Groups
        from constant in @group.Constants
        where constant.Since is not null && Version.Parse(constant.Since.ToString()) < Version.Parse(@group.Header.Version!)
        select constant.Name);

    [Fact]
    public void No_text_repeats_the_version_of_its_constant() => Assert.Empty(
        from @group in Groups
        from constant in @group.Constants
        where constant.Since is not null && constant.Summary.ToString().Contains($"version {constant.Since}", StringComparison.Ordinal)
            && !constant.Summary.ToString().Contains("older than", StringComparison.Ordinal)
        select constant.Name);

    private static IEnumerable<ConstantGroupModel> Groups => TestCatalogue.AllPages.Pages.OfType<ConstantGroupModel>();
}
