using Tapi.EndToEnd.Tests.Harness;

namespace Tapi.EndToEnd.Tests.Stale;

public class ReusedHandleTests
{
    [Fact]
    public async Task A_handle_that_is_given_out_again_gives_a_fresh_call_with_its_own_messages()
    {
        await using var desk = new Desk();
        var first = await ReleasedCallAsync(desk);
        desk.Pbx.GiveNextHandle(first.HandleValue);

        var second = await desk.Line.MakeCallAsync("5550101", 0).Soon();
        Assert.Equal(first.Handle, second.Handle);
        Assert.NotSame(first, second);
        Assert.False(second.IsReleased);
        await second.CallState.WaitAsync(message => message.State == LineCallState.RingBack).Soon();
        desk.Pbx.Time.Advance(TimeSpan.FromSeconds(2));
        await second.CallState.WaitAsync(message => message.State == LineCallState.Connected).Soon();

        await second.DisposeAsync();
        await desk.EndAsync();
    }

    [Fact]
    public async Task The_fresh_call_does_not_hear_of_the_end_of_its_predecessor()
    {
        await using var desk = new Desk();
        var gate = new TaskCompletionSource();
        var entered = new TaskCompletionSource();
        desk.Line.AgentStatus.Subscribe(async _ =>
        {
            entered.SetResult();
            await gate.Task;
        });
        var first = await desk.TalkAsync();
        desk.Post(LineMessageId.AgentStatus, desk.Line.HandleValue);
        await entered.Task.Soon();
        await first.DropAsync().Soon();
        first.DeallocateCall();
        desk.Pbx.GiveNextHandle(first.HandleValue);
        var second = await desk.Line.MakeCallAsync("5550101", 0).Soon();
        var states = new List<LineCallState>();
        second.CallState.Received += (_, message) =>
        {
            states.Add(message.State);
        };

        gate.SetResult();
        await desk.CatchUpAsync();

        Assert.Equal([LineCallState.DialTone, LineCallState.Dialing, LineCallState.Proceeding, LineCallState.RingBack], states);
        await second.DisposeAsync();
        await desk.EndAsync();
    }

    [Fact]
    public async Task An_incoming_call_may_have_the_handle_of_a_released_one()
    {
        await using var desk = new Desk();
        var first = await ReleasedCallAsync(desk);
        desk.Post(LineMessageId.CallState, first.HandleValue, (nuint)LineCallState.Idle);
        await desk.CatchUpAsync();
        desk.Pbx.GiveNextHandle(first.HandleValue);
        desk.Pbx.Lines[0].Ring("5550102");

        var message = await desk.Line.AppNewCall.WaitAsync(_ => true).Soon();
        Assert.Equal(first.Handle, message.Call.Handle);
        Assert.NotSame(first, message.Call);
        var offer = await message.Call.CallState.WaitAsync(_ => true).Soon();
        Assert.Equal(LineCallState.Offering, offer.State);
        await message.Call.DisposeAsync();
        await desk.EndAsync();
    }

    [Fact]
    public async Task The_cancellation_of_the_first_call_s_digits_does_not_end_those_of_the_second()
    {
        await using var desk = new Desk(new() { DeallocateNeedsIdle = false });
        var first = await desk.TalkAsync();
        var ended = first.GatherDigitsAsync(LineDigitMode.Dtmf, 4, null, default, default);
        first.DeallocateCall();
        await ended.Fails<RequestEndedException>();
        desk.Pbx.GiveNextHandle(first.HandleValue);
        var second = await desk.TalkAsync("5550101");
        Assert.Equal(first.Handle, second.Handle);
        var digits = second.GatherDigitsAsync(LineDigitMode.Dtmf, 4, null, default, default);

        desk.Post(LineMessageId.GatherDigits, first.HandleValue, (nuint)LineGatherTerm.Cancel);
        await desk.CatchUpAsync();

        Assert.False(digits.IsCompleted);
        await second.DropAsync().Soon();
        Assert.Equal(LineGatherTerm.Cancel, (await digits.Soon()).Message.Reason);
        await second.DisposeAsync();
    }

    [Fact]
    public async Task A_call_that_TAPI_does_not_know_any_more_counts_as_released()
    {
        await using var desk = new Desk(new() { DeallocateNeedsIdle = false });
        var call = await desk.TalkAsync();
        desk.Pbx.On("lineDeallocateCall").FailAtOnce(LineError.InvalidCallHandle);

        call.DeallocateCall();

        Assert.True(call.IsReleased);
        Assert.Equal(1, desk.App.LiveObjects);
    }

    [Theory]
    [InlineData(0x00010004u, true)]
    [InlineData(0x00020000u, false)]
    public async Task Only_before_version_2_a_state_alone_may_introduce_a_handle_again(uint version, bool isIntroduced)
    {
        await using var desk = new Desk(new() { ApiVersion = new TapiVersion(version) }, version: new TapiVersion(2, 2));
        var first = await ReleasedCallAsync(desk);
        await desk.CatchUpAsync();
        desk.Post(LineMessageId.CallState, first.HandleValue, (nuint)LineCallState.Offering, 1, (nuint)LineCallPrivilege.Owner);
        await desk.CatchUpAsync();
        Assert.Equal(isIntroduced, desk.App.Find<Call>(first.HandleValue) is not null);
        await desk.EndAsync();
    }

    private static async Task<Call> ReleasedCallAsync(Desk desk)
    {
        var call = await desk.TalkAsync();
        await call.DropAsync().Soon();
        call.DeallocateCall();
        Assert.True(call.IsReleased);
        return call;
    }
}
