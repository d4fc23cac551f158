using Tapi.Generator.Common;
using Tapi.Generator.Emission;
using Tapi.Generator.Emission.Writing;
using Tapi.Generator.Resolution;

namespace Tapi.Generator.Tests.Common;

/// <summary>The net under the generator. In all other tests it is open.</summary>
public class GuardTests
{
    [Fact]
    public void In_tests_a_mistake_goes_through() =>
        Assert.Throws<InvalidOperationException>(() => Guard.Value<string>(() => throw new InvalidOperationException(), out _));

    [Fact]
    public void In_a_build_it_becomes_words_and_cancellation_still_goes_through()
    {
        Guard.IsOpen = false;
        try
        {
            Assert.Null(Guard.Value<string>(() => throw new InvalidOperationException(), out var error));
            Assert.Equal("InvalidOperationException in GuardTests", error);
            Assert.Empty(Guard.List(() => new[] { 1 }.Select(item => item / 0), out error));
            Assert.StartsWith("DivideByZeroException in", error);
            Assert.Throws<OperationCanceledException>(() => Guard.Value<string>(() => throw new OperationCanceledException(), out _));

            var source = SourceEmitter.Emit(new UnknownItem(), EmissionOptions.Default);
            Assert.Equal("InvalidOperationException in SourceEmitter", source.Error);
            Assert.Equal(("Unknown.Item.g.cs", string.Empty), (source.HintName, source.Text));
        }
        finally
        {
            Guard.IsOpen = true;
        }
    }

    [Fact]
    public void What_is_right_comes_back()
    {
        Assert.Equal("text", Guard.Value(() => "text", out var error));
        Assert.Null(error);
        Assert.Equal([1, 2], Guard.List<int>(() => [1, 2], out error));
        Assert.Null(error);
    }

    private sealed record UnknownItem() : ApiItem("Unknown", "Item");
}
