using Tapi.Generator.Analyzers.Facts;

namespace Tapi.Analyzers.Tests.Facts;

public class NearestNameTests
{
    [Theory]
    [InlineData("CONECTED", "CONNECTED")]
    [InlineData("connected", "CONNECTED")]
    [InlineData("PROCEDING", "PROCEEDING")]
    [InlineData("ANYTHING", null)]
    public void The_nearest_is_found_whatever_comes_behind_it(string name, string? nearest) =>
        Assert.Equal(nearest, NearestName.Find(name, ["BUSY", "CONNECTED", "PROCEEDING", "BUSYALWAYS", "CONFERENCED", "AAA"]));
}
