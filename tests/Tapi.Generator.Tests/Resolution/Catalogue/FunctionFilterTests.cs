using Tapi.Generator.Resolution.Catalogue;
using Tapi.Generator.Tests.Harness;

namespace Tapi.Generator.Tests.Resolution.Catalogue;

public class FunctionFilterTests
{
    [Theory]
    [InlineData("", true, false)]
    [InlineData(" , ", true, false)]
    [InlineData("line*", false, false)]
    [InlineData("lineDrop;lineOpen", false, true)]
    [InlineData("lineDrop|lineOpen", false, true)]
    public void Names_are_separated_by_commas(string globs, bool isEverything, bool hasWrongSeparator)
    {
        var filter = new FunctionFilter(globs);

        Assert.Equal((isEverything, hasWrongSeparator), (filter.IsEverything, filter.HasWrongSeparator));
    }

    [Theory]
    [InlineData("lineMakeCall", true)]
    [InlineData("LINEMAKECALLW", true)]
    [InlineData("*Call", true)]
    [InlineData("line?akeCall", true)]
    [InlineData("lineMake", false)]
    [InlineData("lineMakeCallA", false)]
    [InlineData("line.akeCall", false)]
    public void A_glob_matches_whole_names(string glob, bool matches)
    {
        var function = TestCatalogue.AllPages.Functions.Single(function => function.Name == "lineMakeCall");

        Assert.Equal(matches, new FunctionGlob(glob).Matches(function));
    }
}
