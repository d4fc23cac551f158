using Tapi.Runtime.Tests.Fakes;

namespace Tapi.Runtime.Tests.Messages;

public class MessageStreamTests
{
    [Fact]
    public async Task Every_enumerator_gets_all_messages_of_its_type_in_order()
    {
        var application = new FakeApplication();
        await using var numbers = Stream<NumberMessage>(application);
        await using var all = Stream<object>(application);
        FakeLine.Open(application, 1);
        FakeLine.Open(application, 2);
        FakeLine.Open(application, 3);
        application.Number(1, 7);
        application.Post(MessageIds.Close, 2);
        application.Number(3, 8);
        await application.DrainAsync();
        await application.DisposeAsync();

        Assert.Equal([new(1, 7), new(3, 8)], await ReadAsync(numbers));
        Assert.Equal(
            [new NumberMessage(1, 7), new CloseMessage(2), new NumberMessage(3, 8), new MarkMessage()], await ReadAsync(all));
    }

    [Fact]
    public async Task A_slow_reader_delays_nobody()
    {
        await using var application = new FakeApplication();
        FakeLine.Open(application, 1);
        await using var idle = Stream<object>(application);

        for (uint i = 0; i < 1000; i++)
        {
            application.Number(1, i);
        }

        await application.DrainAsync();
        Assert.True(await idle.MoveNextAsync());
    }

    [Fact]
    public async Task After_the_shutdown_it_is_complete()
    {
        var application = new FakeApplication();
        await application.DisposeAsync();

        await using var late = Stream<object>(application);

        Assert.False(await late.MoveNextAsync().AsTask().Within());
    }

    [Fact]
    public async Task Cancellation_ends_the_enumeration()
    {
        await using var application = new FakeApplication();
        using var source = new CancellationTokenSource();
        await using var stream =
            application.ReadMessagesAsync<object>(source.Token).GetAsyncEnumerator();
        var next = stream.MoveNextAsync().AsTask();

        source.Cancel();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next.Within());
    }

    [Fact]
    public async Task A_disposed_enumerator_gets_nothing_more()
    {
        await using var application = new FakeApplication();
        await Stream<object>(application).DisposeAsync();

        application.Number(1, 7);
        await application.DrainAsync();
    }

    private static IAsyncEnumerator<T> Stream<T>(FakeApplication application) =>
        application.ReadMessagesAsync<T>().GetAsyncEnumerator();

    private static async Task<List<T>> ReadAsync<T>(IAsyncEnumerator<T> stream)
    {
        List<T> messages = [];
        while (await stream.MoveNextAsync().AsTask().Within())
        {
            messages.Add(stream.Current);
        }

        return messages;
    }
}
