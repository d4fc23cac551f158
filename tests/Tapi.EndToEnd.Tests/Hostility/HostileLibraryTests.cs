using System.Reflection;
using Tapi.EndToEnd.Tests.Harness;
using Tapi.Simulator;

namespace Tapi.EndToEnd.Tests.Hostility;

/// <summary>What <see cref="HostileLibrary"/> does, seen through the generated API.</summary>
public class HostileLibraryTests
{
    [Fact]
    public async Task Without_a_setting_it_is_the_pbx()
    {
        await using var hostile = new HostileDesk();

        var call = await hostile.Desk.TalkAsync();
        await call.DropAsync().Soon();
        await call.DisposeAsync();

        await hostile.Desk.EndAsync();
        Assert.Empty(hostile.Library.Story);
        Assert.Empty(hostile.Desk.Pbx.Faults);
    }

    [Fact]
    public void Each_export_of_the_pbx_can_be_treated()
    {
        using var pbx = new SimulatedPbx();
        using var hostile = new HostileLibrary(pbx);
        var exports = typeof(Tapi32).GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Select(method => method.Name)
            .Where(name => pbx.GetExport(name) != 0)
            .Distinct()
            .ToList();

        Assert.True(exports.Count > 50, $"{exports.Count}");
        Assert.All(exports, name => Assert.NotNull(hostile.On(name)));
        Assert.All(exports, name => Assert.NotEqual(pbx.GetExport(name), hostile.GetExport(name)));
        Assert.All(exports, name => Assert.NotEqual(0, hostile.GetExport(name)));
    }

    [Fact]
    public async Task A_function_fails_as_often_as_it_is_told_to()
    {
        await using var hostile = new HostileDesk();
        hostile.Library.On("lineMakeCallW").Times(2).Fail(LineError.ResourceUnavailable);

        for (var count = 0; count < 2; count++)
        {
            var failure = await hostile.Desk.Line.MakeCallAsync("5550100", 0).Fails<LineException>();
            Assert.Equal(LineError.ResourceUnavailable, failure.Error);
        }

        Assert.Equal(0, hostile.Desk.Pbx.Journal.Calls("lineMakeCallW"));
        Assert.NotNull(await hostile.Desk.Line.MakeCallAsync("5550100", 0).Soon());
    }

    [Fact]
    public async Task A_failure_that_is_a_lie_leaves_no_request_behind()
    {
        await using var hostile = new HostileDesk();
        hostile.Library.On("lineMakeCallW").Lie((int)LineError.OperationFailed);

        await hostile.Desk.Line.MakeCallAsync("5550100", 0).Fails<LineException>();

        Assert.Single(hostile.Desk.Pbx.LiveCalls);
        Assert.Equal(0, hostile.Desk.App.PendingRequests);
        await Waiting.Until(() => hostile.Desk.App.Counters.UnknownReplies == 1);
    }

    [Fact]
    public async Task A_request_that_is_never_answered_ends_with_the_line()
    {
        await using var hostile = new HostileDesk();
        hostile.Library.On("lineMakeCallW").Return(4711);
        var dialing = hostile.Desk.Line.MakeCallAsync("5550100", 0);
        Assert.Equal(1, hostile.Desk.App.PendingRequests);

        hostile.Desk.Line.Close();

        await dialing.Fails<RequestEndedException>();
        Assert.Equal(0, hostile.Desk.Pbx.Journal.Calls("lineMakeCallW"));
    }

    [Fact]
    public async Task A_function_that_blocks_holds_up_its_caller_only()
    {
        await using var hostile = new HostileDesk();
        var gate = new TaskCompletionSource();
        hostile.Library.On("lineMakeCallW").BlockUntil(gate.Task);
        var blocked = Task.Run(() => hostile.Desk.Line.MakeCallAsync("5550100", 0));
        await Waiting.Until(() => hostile.Library.Story.Count == 1);

        var call = await hostile.Desk.Line.MakeCallAsync("5550100", 0).Soon();

        Assert.False(blocked.IsCompleted);
        gate.SetResult();
        Assert.NotSame(call, await blocked.Soon());
    }

    [Fact]
    public async Task Disposing_the_library_releases_what_is_blocked()
    {
        await using var hostile = new HostileDesk();
        hostile.Library.On("lineMakeCallW").BlockUntil(new TaskCompletionSource().Task);
        var blocked = Task.Run(() => hostile.Desk.Line.MakeCallAsync("5550100", 0));
        await Waiting.Until(() => hostile.Library.Story.Count == 1);

        hostile.Library.Dispose();

        Assert.NotNull(await blocked.Soon());
    }

    [Fact]
    public async Task A_handle_is_given_out_again_before_the_function_returns_that_releases_it()
    {
        await using var hostile = new HostileDesk();
        var desk = hostile.Desk;
        var older = await desk.TalkAsync();
        await older.DropAsync().Soon();
        var arriving = desk.Line.AppNewCall.NextAsync();
        hostile.Library.On("lineDeallocateCall").ReuseHandle(() => desk.Pbx.Lines[0].Ring(from: "5550111"));

        older.Release();

        var younger = (await arriving.Soon()).Call;
        Assert.Equal(older.HandleValue, younger.HandleValue);
        Assert.NotSame(older, younger);
        Assert.False(younger.IsReleased);
        await younger.AnswerAsync().Soon();
    }

    [Fact]
    public async Task A_hidden_export_is_missing()
    {
        await using var hostile = new HostileDesk(prepare: library => library.Hide("lineDial"));
        Assert.Equal(0, hostile.Library.GetExport("lineDial"));
        Assert.Throws<ArgumentException>(() => hostile.Library.On("lineFlyW"));
    }

    [Fact]
    public async Task A_library_that_died_fails_everything_and_comes_back()
    {
        await using var hostile = new HostileDesk();
        hostile.Library.Die();

        var failure = await hostile.Desk.Line.MakeCallAsync("5550100", 0).Fails<LineException>();
        Assert.Equal(LineError.OperationFailed, failure.Error);
        Assert.Throws<LineException>(() => hostile.Desk.Line.GetLineDevStatus());
        await Waiting.Until(() => hostile.Desk.App.Counters.ReadFailures > 0);

        hostile.Library.Revive();
        Assert.NotNull(await hostile.Desk.TalkAsync());
    }

    [Fact]
    public async Task Lost_messages_are_lost_and_doubled_ones_come_twice()
    {
        await using var hostile = new HostileDesk();
        await using var seen = hostile.Desk.App.ReadMessagesAsync<AgentSpecificMessage>().GetAsyncEnumerator();
        hostile.Library.LoseMessages(1);
        Post(hostile.Desk, 1);
        await Waiting.Until(() => hostile.Library.Story.Any(deed => deed.Contains("lost", StringComparison.Ordinal)));
        hostile.Library.LoseMessages(0).DoubleMessages(1);
        Post(hostile.Desk, 2);

        for (var count = 0; count < 2; count++)
        {
            Assert.True(await seen.MoveNextAsync().AsTask().Soon());
            Assert.Equal(2u, seen.Current.Detail1);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task The_seed_decides_the_order_of_messages(int seed)
    {
        var first = await OrderAsync(seed);

        Assert.Equal(first, await OrderAsync(seed));
        Assert.NotEqual(first, await OrderAsync(seed + 10));
        Assert.NotEqual(first, first.Order());
        Assert.Equal(Enumerable.Range(0, 50).Select(number => (uint)number), first.Order());
    }

    [Fact]
    public async Task The_seed_decides_which_calls_fail()
    {
        var first = await FailuresAsync(3);

        Assert.Equal(first, await FailuresAsync(3));
        Assert.InRange(first.Count(failed => failed), 5, 35);
    }

    // The reader is held up until all messages are there.
    private static async Task<List<uint>> OrderAsync(int seed)
    {
        var gate = new TaskCompletionSource();
        await using var hostile = new HostileDesk(
            seed, library => library.ReorderMessages(8).On("lineGetMessage").BlockUntil(gate.Task));
        var desk = hostile.Desk;
        await using var seen = desk.App.ReadMessagesAsync<AgentSpecificMessage>().GetAsyncEnumerator();
        for (var number = 0u; number < 50; number++)
        {
            Post(desk, number);
        }

        gate.SetResult();
        var order = new List<uint>();
        while (order.Count < 50 && await seen.MoveNextAsync().AsTask().Soon())
        {
            order.Add(seen.Current.Detail1);
        }

        return order;
    }

    private static async Task<List<bool>> FailuresAsync(int seed)
    {
        await using var hostile = new HostileDesk(seed);
        hostile.Library.OnAny().Always().Sometimes(0.5).Fail(LineError.OperationFailed);
        var failures = new List<bool>();
        for (var count = 0; count < 40; count++)
        {
            try
            {
                _ = hostile.Desk.Line.GetLineDevStatus();
                failures.Add(false);
            }
            catch (LineException)
            {
                failures.Add(true);
            }
        }

        return failures;
    }

    private static void Post(Desk desk, uint number) => desk.Post(LineMessageId.AgentSpecific, desk.Line.HandleValue, 0, number);
}
