using Tapi.Generator.Common;

namespace Tapi.Generator.Tests.Common;

public class NearestNameTests
{
    [Theory]
    [InlineData("CONECTED", "CONNECTED")]
    [InlineData("connected", "CONNECTED")]
    [InlineData("PROCEDING", "PROCEEDING")]
    [InlineData("CONNETCED", "CONNECTED")]
    [InlineData("BSUY", "BUSY")]
    [InlineData("ANYTHING", null)]
    public void The_nearest_is_found_whatever_comes_after_it(string name, string? nearest) =>
        Assert.Equal(nearest, NearestName.Find(name, ["BUSY", "CONNECTED", "PROCEEDING", "BUSYALWAYS", "CONFERENCED", "AAA"]));
}
