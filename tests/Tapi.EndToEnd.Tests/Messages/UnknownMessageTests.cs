using Tapi.EndToEnd.Tests.Harness;
using Tapi.Simulator;

namespace Tapi.EndToEnd.Tests.Messages;

/// <summary>Promise 8: what is unknown does no harm.</summary>
public class UnknownMessageTests
{
    [Theory]
    [InlineData(999u)]
    [InlineData(35u)]
    [InlineData(uint.MaxValue)]
    public async Task An_unknown_number_becomes_an_unknown_message(uint id)
    {
        await using var desk = new Desk();
        await using var messages = desk.App.ReadMessagesAsync().GetAsyncEnumerator();
        desk.Pbx.Post(new SimulatedMessage
        {
            Device = desk.Line.HandleValue,
            MessageId = id,
            CallbackInstance = 5,
            Param1 = 6,
            Param2 = 7,
            Param3 = 8,
        });
        Assert.True(await messages.MoveNextAsync().AsTask().Soon());
        var unknown = Assert.IsType<UnknownLineMessage>(messages.Current);
        Assert.Equal(id, unknown.Native.Id);
        Assert.Equal(id, (uint)unknown.Id);
        Assert.Equal((6u, 7u, 8u), ((uint)unknown.Native.Param1, (uint)unknown.Native.Param2, (uint)unknown.Native.Param3));
        await (await desk.TalkAsync()).DisposeAsync();
        Assert.Equal(0, desk.App.Counters.HandlerFailures);
        Assert.Equal(1, desk.App.Counters.UnknownMessages);
        Assert.Equal(1, desk.App.LiveObjects);
        await desk.EndAsync();
    }

    [Fact]
    public async Task Messages_about_handles_that_nobody_gave_out_make_no_objects()
    {
        await using var desk = new Desk();
        for (var handle = 0x100000u; handle < 0x100064u; handle++)
        {
            desk.Post(LineMessageId.CallState, handle, (nuint)LineCallState.Idle);
        }

        desk.Post(LineMessageId.CallState, 0, (nuint)LineCallState.Idle);
        desk.Post(LineMessageId.AppNewCall, desk.Line.HandleValue, 0, 0, (nuint)LineCallPrivilege.Owner);
        desk.Pbx.Post(new SimulatedMessage { Device = 0xdead, MessageId = (uint)LineMessageId.AddressState, CallbackInstance = 99 });
        await desk.CatchUpAsync();
        Assert.Equal(1, desk.App.LiveObjects);
        Assert.InRange(desk.App.Counters.UndeliveredMessages, 101, 103);
        await desk.EndAsync();
    }

    [Fact]
    public async Task A_proxy_request_without_a_request_does_no_harm()
    {
        await using var desk = new Desk();
        desk.Post(LineMessageId.ProxyRequest, desk.Line.HandleValue, 0);
        await desk.CatchUpAsync();
        await (await desk.TalkAsync()).DisposeAsync();
        Assert.NotNull(desk.Line.ProxyRequest.Last);
        Assert.True(desk.Line.ProxyRequest.Last.Request.IsAnswered);
        Assert.Empty(desk.Line.ProxyRequest.Last.Request.ClientMachineName);
    }

    [Theory]
    [InlineData(14u)]
    [InlineData(17u)]
    public async Task Phone_numbers_are_not_replies_on_a_line(uint id)
    {
        await using var desk = new Desk();
        desk.Pbx.On("lineMakeCallW").WithRequestId(77).ReplyAfter(TimeSpan.FromSeconds(1));
        var making = desk.Line.MakeCallAsync("5550100", 0);
        desk.Pbx.Post(new SimulatedMessage { MessageId = id, Param1 = 77 });
        await desk.CatchUpAsync();
        Assert.False(making.IsCompleted);
        desk.Pbx.Time.Advance(TimeSpan.FromSeconds(1));
        await (await making.Soon()).DisposeAsync();
        await desk.EndAsync();
    }

    [Fact]
    public async Task A_read_that_fails_now_and_then_is_tried_again()
    {
        await using var desk = new Desk();
        desk.Pbx.On("lineGetMessage").FailAtOnce(LineError.OperationFailed).Times(3);
        await desk.CatchUpAsync();
        await desk.CatchUpAsync();
        Assert.Equal(3, desk.App.Counters.ReadFailures);
        await desk.EndAsync();
    }
}
