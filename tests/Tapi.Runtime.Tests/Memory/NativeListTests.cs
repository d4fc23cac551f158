using Tapi.Runtime.Generated;

namespace Tapi.Runtime.Tests.Memory;

public class NativeListTests
{
    [Fact]
    public void Each_value_becomes_a_structure() =>
        Assert.Equal([2, 1, 0], NativeList.ToStructures(["ab", "a", ""], text => text.Length, "texts"));

    [Fact]
    public void No_list_is_an_empty_one() => Assert.Empty(NativeList.ToStructures<string, int>(null, text => text.Length, "texts"));

    [Fact]
    public void An_entry_that_is_null_is_refused_by_the_name_of_its_list()
    {
        var failure = Assert.Throws<ArgumentException>(() => NativeList.ToStructures<string, int>(
            ["a", null!], text => text.Length, "texts"));

        Assert.Equal("texts", failure.ParamName);
        Assert.StartsWith("Entry 1 is null.", failure.Message, StringComparison.Ordinal);
    }
}
