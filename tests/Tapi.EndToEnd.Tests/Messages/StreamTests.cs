using Tapi.EndToEnd.Tests.Harness;

namespace Tapi.EndToEnd.Tests.Messages;

/// <summary>All messages as a stream.</summary>
public class StreamTests
{
    [Fact]
    public async Task A_stream_gives_the_messages_in_their_order_and_ends_with_the_application()
    {
        await using var desk = new Desk();
        var reading = ReadAsync(desk.App.ReadMessagesAsync().GetAsyncEnumerator());
        var call = await desk.TalkAsync();
        await call.DropAsync().Soon();
        await call.CallState.WaitAsync(message => message.State == LineCallState.Idle).Soon();
        call.DeallocateCall();
        await desk.EndAsync();
        var states = (await reading.Soon()).OfType<CallStateMessage>().Select(message => message.State);
        Assert.Equal(
            [
                LineCallState.DialTone, LineCallState.Dialing, LineCallState.Proceeding, LineCallState.RingBack,
                LineCallState.Connected, LineCallState.Idle,
            ],
            states);
    }

    [Fact]
    public async Task Two_readers_see_the_same_messages()
    {
        await using var desk = new Desk();
        var first = ReadAsync(desk.App.ReadMessagesAsync().GetAsyncEnumerator());
        var second = ReadAsync(desk.App.ReadMessagesAsync().GetAsyncEnumerator());
        for (uint number = 0; number < 100; number++)
        {
            desk.Post(LineMessageId.AgentStatus, desk.Line.HandleValue, number);
        }

        await desk.CatchUpAsync();
        await desk.EndAsync();
        var messages = await first.Soon();
        Assert.Equal(messages, await second.Soon());
        Assert.Equal(
            Enumerable.Range(0, 100).Select(number => (uint)number),
            messages.OfType<AgentStatusMessage>().Select(message => message.AddressId));
    }

    [Fact]
    public async Task A_canceled_reader_stops_and_the_other_goes_on()
    {
        await using var desk = new Desk();
        using var cancellation = new CancellationTokenSource();
        var canceled = ReadAsync(desk.App.ReadMessagesAsync(cancellation.Token).GetAsyncEnumerator());
        var other = ReadAsync(desk.App.ReadMessagesAsync().GetAsyncEnumerator());
        await desk.CatchUpAsync();
        await cancellation.CancelAsync();
        await canceled.Fails<OperationCanceledException>();
        await desk.CatchUpAsync();
        await desk.EndAsync();
        Assert.Equal(2, (await other.Soon()).Count);
    }

    [Fact]
    public async Task A_reader_that_never_reads_holds_up_nobody()
    {
        await using var desk = new Desk();
        await using var idle = desk.App.ReadMessagesAsync().GetAsyncEnumerator();
        await (await desk.TalkAsync()).DisposeAsync();
        await desk.EndAsync();
    }

    [Fact]
    public async Task A_reader_of_one_type_gets_only_that()
    {
        await using var desk = new Desk();
        var reading = ReadAsync(desk.App.ReadMessagesAsync<AgentStatusMessage>().GetAsyncEnumerator());
        desk.Post(LineMessageId.AgentStatus, desk.Line.HandleValue, 7);
        await desk.CatchUpAsync();
        await desk.EndAsync();
        Assert.Equal(7u, Assert.Single(await reading.Soon()).AddressId);
    }

    private static async Task<List<T>> ReadAsync<T>(IAsyncEnumerator<T> messages)
    {
        var list = new List<T>();
        await using (messages)
        {
            while (await messages.MoveNextAsync())
            {
                list.Add(messages.Current);
            }
        }

        return list;
    }
}
