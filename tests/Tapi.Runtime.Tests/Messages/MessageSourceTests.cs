using Tapi.Runtime.Tests.Fakes;

namespace Tapi.Runtime.Tests.Messages;

/// <summary>Waits, handlers and the last message of one source.</summary>
public class MessageSourceTests
{
    private readonly FakeApplication _application = new(start: false);
    private readonly FakeLine _line;

    public MessageSourceTests() => _line = FakeLine.Open(_application, 1);

    [Fact]
    public async Task A_wait_looks_at_the_last_message_first()
    {
        await Raise(7);

        Assert.Equal(7u, (await _line.Numbers.WaitAsync(message => message.Number == 7).Within()).Number);
        Assert.Equal(7u, _line.Numbers.Last!.Number);
    }

    [Fact]
    public async Task A_wait_ends_with_the_first_message_that_fits()
    {
        var wait = _line.Numbers.WaitAsync(message => message.Number > 7);
        Assert.False(await Raise(7));
        Assert.False(wait.IsCompleted);

        Assert.True(await Raise(8));
        await Raise(9);

        Assert.Equal(8u, (await wait.Within()).Number);
    }

    [Fact]
    public async Task A_wait_fails_when_the_object_is_released()
    {
        var wait = _line.Numbers.WaitAsync(_ => true);

        _line.Release();

        var ended = await Assert.ThrowsAsync<RequestEndedException>(() => wait.Within());
        Assert.Equal("the line was released by fakeClose", ended.Reason);
        await Assert.ThrowsAsync<RequestEndedException>(() => _line.Numbers.WaitAsync(_ => true).Within());
    }

    [Fact]
    public async Task A_wait_for_the_application_fails_at_the_shutdown()
    {
        var wait = _application.Changed.WaitAsync(_ => true);

        _application.ShutDown();

        await Assert.ThrowsAsync<RequestEndedException>(() => wait.Within());
    }

    [Fact]
    public async Task A_wait_can_be_canceled()
    {
        using var source = new CancellationTokenSource();
        var wait = _line.Numbers.WaitAsync(_ => true, source.Token);

        source.Cancel();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => wait.Within());
    }

    [Fact]
    public async Task A_predicate_that_throws_ends_its_own_wait_only()
    {
        var bad = _line.Numbers.WaitAsync(_ => throw new FormatException());
        var good = _line.Numbers.WaitAsync(_ => true);

        await Raise(7);

        await Assert.ThrowsAsync<FormatException>(() => bad.Within());
        await good.Within();
    }

    [Fact]
    public async Task Nobody_listens_without_handlers_or_after_their_removal()
    {
        Assert.False(await Raise(1));

        var subscription = _line.Numbers.Subscribe(_ => default);
        Assert.True(await Raise(2));

        subscription.Dispose();
        subscription.Dispose();
        Assert.False(await Raise(3));
    }

    [Fact]
    public async Task An_event_handler_gets_sender_and_message_as_often_as_it_was_added()
    {
        List<(FakeObject Sender, uint Number)> seen = [];
        MessageHandler<FakeObject, NumberMessage> handler = (sender, message) => seen.Add((sender, message.Number));
        _line.Numbers.Received += handler;
        _line.Numbers.Received += handler;
        Assert.True(await Raise(1));

        _line.Numbers.Received -= handler;
        await Raise(2);
        _line.Numbers.Received -= handler;
        _line.Numbers.Received -= handler;

        Assert.False(await Raise(3));
        Assert.Equal([(_line, 1u), (_line, 1u), (_line, 2u)], seen);
    }

    [Fact]
    public async Task A_subscription_with_sender_gets_both()
    {
        FakeObject? seen = null;
        _line.Numbers.Subscribe((sender, _) =>
        {
            seen = sender;
            return default;
        });

        await Raise(1);

        Assert.Same(_line, seen);
    }

    [Fact]
    public async Task The_next_message_is_not_the_last_one()
    {
        await Raise(7);
        var wait = _line.Numbers.NextAsync();
        Assert.False(wait.IsCompleted);

        await Raise(8);

        Assert.Equal(8u, (await wait.Within()).Number);
    }

    [Fact]
    public async Task A_stream_has_what_arrives_from_its_start_until_the_release()
    {
        await Raise(1);
        await using var numbers = _line.Numbers.GetAsyncEnumerator();
        Assert.True(await Raise(2));
        await Raise(3);
        _line.Release();

        List<uint> seen = [];
        while (await numbers.MoveNextAsync().AsTask().Within())
        {
            seen.Add(numbers.Current.Number);
        }

        Assert.Equal([2u, 3u], seen);
        await using var late = _line.Numbers.GetAsyncEnumerator();
        Assert.False(await late.MoveNextAsync().AsTask().Within());
    }

    [Fact]
    public void A_source_is_made_once_when_it_is_needed()
    {
        var sources = new object[64];

        Parallel.For(0, sources.Length, i => sources[i] = _line.Numbers);

        Assert.Single(sources.Distinct());
    }

    [Fact]
    public async Task A_handler_that_failed_does_not_count_as_listening()
    {
        _line.Numbers.Subscribe(_ => throw new FormatException());

        Assert.False(await Raise(1));
    }

    private async Task<bool> Raise(uint number)
    {
        var message = new NumberMessage(1, number);
        return _line.Numbers.Arrive(message) | await _line.Numbers.HandleAsync(message).AsTask().Within();
    }
}
