using Tapi.Runtime.Tests.Fakes;

namespace Tapi.Runtime.Tests.Objects;

/// <summary>Promise 13: releasing costs what it concerns, not what there is.</summary>
public class ObjectCostTests
{
    [Theory]
    [InlineData(10)]
    [InlineData(20_000)]
    public void Releasing_a_call_copies_no_others(int others)
    {
        using var application = new FakeApplication(start: false);
        var line = FakeLine.Open(application, 1);
        var calls = Calls(line, others);
        var call = FakeCall.On(line, 2);

        Assert.InRange(Allocated(call.Release), 0, 4_000);

        Assert.True(call.IsReleased);
        Assert.All(calls, one => Assert.False(one.IsReleased));
        Assert.Equal(others + 1, application.LiveObjects);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(20_000)]
    public async Task Closing_a_line_copies_no_calls_of_other_lines(int others)
    {
        await using var application = new FakeApplication();
        var busy = FakeLine.Open(application, 1);
        var calls = Calls(busy, others);
        var line = FakeLine.Open(application, 2);
        var call = FakeCall.On(line, 3);
        var second = FakeLine.Open(application, 4);

        Assert.InRange(Allocated(line.Release), 0, 4_000);
        application.Post(MessageIds.Close, 4, second.Instance);
        await application.DrainAsync();

        Assert.True(call.IsReleased && second.IsReleased);
        Assert.All(calls, one => Assert.False(one.IsReleased));
    }

    private static List<FakeCall> Calls(FakeLine line, int count) =>
        [.. Enumerable.Range(1000, count).Select(handle => FakeCall.On(line, (uint)handle))];

    private static long Allocated(Action action)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
