using Tapi.EndToEnd.Tests.Harness;

namespace Tapi.EndToEnd.Tests.Promises;

/// <summary>Promises 5 and 6: <c>await using</c> gives handles back.</summary>
public class ReleaseTests
{
    [Fact]
    public async Task A_connected_call_is_dropped_before_it_is_deallocated()
    {
        await using var desk = new Desk();
        await using (await desk.TalkAsync())
        {
            Assert.Single(desk.Pbx.LiveCalls);
        }

        Assert.Empty(desk.Pbx.LiveCalls);
        Assert.Equal(1, desk.Pbx.Journal.Calls("lineDrop"));
        await desk.EndAsync();
    }

    [Fact]
    public async Task Releasing_a_connected_call_at_once_is_refused_and_it_stays_usable()
    {
        await using var desk = new Desk();
        var call = await desk.TalkAsync();
        var refusal = Assert.Throws<LineException>(call.DeallocateCall);
        Assert.Equal("lineDeallocateCall failed: LINEERR_INVALCALLSTATE (0x8000001C)", refusal.Message);
        Assert.False(call.IsReleased);
        await call.DropAsync().Soon();
        call.DeallocateCall();
        Assert.True(call.IsReleased);
        await desk.EndAsync();
    }

    [Fact]
    public async Task A_call_that_the_other_end_hung_up_is_released()
    {
        await using var desk = new Desk();
        desk.Pbx.Party("5550100").HangsUpAfter(TimeSpan.FromSeconds(5));
        var call = await desk.TalkAsync();
        desk.Pbx.Time.Advance(TimeSpan.FromSeconds(5));
        await call.CallState.WaitAsync(message => message.State == LineCallState.Disconnected).Soon();
        await call.DisposeAsync();
        Assert.True(call.IsReleased);
        await desk.EndAsync();
    }

    [Fact]
    public async Task A_released_object_gives_its_dead_handle_to_nobody()
    {
        await using var desk = new Desk();
        var call = await desk.TalkAsync();
        await call.DropAsync().Soon();
        call.DeallocateCall();
        desk.Pbx.Journal.Clear();
        Assert.Throws<ObjectDisposedException>(call.GetCallInfo);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => call.DropAsync());
        await Assert.ThrowsAsync<ObjectDisposedException>(() => call.AnswerAsync());
        Assert.Empty(desk.Pbx.Journal);
        await desk.EndAsync();
    }

    [Theory]
    [InlineData("lineDrop")]
    [InlineData("lineDeallocateCall")]
    public async Task A_refusal_that_passes_is_overcome(string function)
    {
        await using var desk = new Desk();
        var call = await desk.TalkAsync();
        desk.Pbx.On(function).FailAtOnce(LineError.ResourceUnavailable).Times(3);
        await call.DisposeAsync();
        Assert.True(call.IsReleased);
        Assert.Equal(0, desk.App.Counters.ReleaseFailures);
        Assert.Empty(desk.Pbx.LiveCalls);
        await desk.EndAsync();
    }

    [Fact]
    public async Task A_drop_that_fails_in_its_reply_is_repeated()
    {
        await using var desk = new Desk();
        var call = await desk.TalkAsync();
        desk.Pbx.On("lineDrop").FailInReply(LineError.ResourceUnavailable).Times(2);
        await call.DisposeAsync();
        Assert.Equal(3, desk.Pbx.Journal.Calls("lineDrop"));
        Assert.Empty(desk.Pbx.LiveCalls);
        await desk.EndAsync();
    }
}
