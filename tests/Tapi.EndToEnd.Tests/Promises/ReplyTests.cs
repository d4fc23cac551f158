using Tapi.EndToEnd.Tests.Harness;
using Tapi.Simulator;

namespace Tapi.EndToEnd.Tests.Promises;

/// <summary>Promise 2: replies come whenever they like.</summary>
public class ReplyTests
{
    [Fact]
    public async Task A_reply_that_overtakes_the_return_of_its_call_is_not_lost()
    {
        await using var desk = new Desk();
        desk.Pbx.On("lineMakeCallW").ReplyBeforeReturn();
        var call = await desk.Line.MakeCallAsync("5550100", 0).Soon();
        await call.CallState.WaitAsync(message => message.State == LineCallState.RingBack).Soon();
        Assert.Equal(0, desk.App.Counters.UnknownReplies);
        await call.DisposeAsync();
        await desk.EndAsync();
    }

    [Fact]
    public async Task A_late_reply_ends_the_wait_when_it_comes()
    {
        await using var desk = new Desk();
        desk.Pbx.On("lineMakeCallW").ReplyAfter(TimeSpan.FromHours(1));
        var making = desk.Line.MakeCallAsync("5550100", 0);
        desk.Pbx.Time.Advance(TimeSpan.FromMinutes(59));
        await desk.CatchUpAsync();
        Assert.False(making.IsCompleted);
        desk.Pbx.Time.Advance(TimeSpan.FromMinutes(1));
        await (await making.Soon()).DisposeAsync();
        await desk.EndAsync();
    }

    [Fact]
    public async Task A_second_reply_is_counted_and_harmless()
    {
        await using var desk = new Desk();
        desk.Pbx.On("lineMakeCallW").ReplyTwice();
        var call = await desk.Line.MakeCallAsync("5550100", 0).Soon();
        await desk.CatchUpAsync();
        Assert.Equal(1, desk.App.Counters.UnknownReplies);
        await call.DisposeAsync();
        await desk.EndAsync();
    }

    [Fact]
    public async Task A_reply_with_an_unknown_id_is_counted_and_harmless()
    {
        await using var desk = new Desk();
        desk.Pbx.On("lineMakeCallW").ReplyWithUnknownIdFirst();
        await (await desk.Line.MakeCallAsync("5550100", 0).Soon()).DisposeAsync();
        desk.Pbx.Post(new SimulatedMessage { MessageId = (uint)LineMessageId.Reply, Param1 = 0x1234 });
        await desk.CatchUpAsync();
        Assert.Equal(2, desk.App.Counters.UnknownReplies);
        await desk.EndAsync();
    }

    [Fact]
    public async Task Requests_end_in_the_order_of_their_replies()
    {
        await using var desk = new Desk();
        desk.Pbx.On("lineMakeCallW").ReplyAfter(TimeSpan.FromSeconds(2));
        desk.Pbx.On("lineMakeCallW").ReplyAfter(TimeSpan.FromSeconds(1));
        var first = desk.Line.MakeCallAsync("5550100", 0);
        var second = desk.Line.MakeCallAsync("5550101", 0);
        desk.Pbx.Time.Advance(TimeSpan.FromSeconds(1));
        var early = await second.Soon();
        Assert.False(first.IsCompleted);
        desk.Pbx.Time.Advance(TimeSpan.FromSeconds(1));
        var late = await first.Soon();
        Assert.Equal("5550100", late.GetCallInfo().CalledId);
        Assert.Equal("5550101", early.GetCallInfo().CalledId);
        await early.DisposeAsync();
        await late.DisposeAsync();
        await desk.EndAsync();
    }
}
