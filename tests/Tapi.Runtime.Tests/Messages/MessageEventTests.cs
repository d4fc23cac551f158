namespace Tapi.Runtime.Tests.Messages;

public class MessageEventTests
{
    private readonly FakeApplication _application = new(start: false);
    private readonly FakeLine _line;

    public MessageEventTests() => _line = FakeLine.Open(_application, 1);

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
        Task<NumberMessage> wait = _line.Numbers.WaitAsync(message => message.Number > 7);
        Assert.False(await Raise(7));
        Assert.False(wait.IsCompleted);

        Assert.True(await Raise(8));
        await Raise(9);

        Assert.Equal(8u, (await wait.Within()).Number);
    }

    [Fact]
    public async Task A_wait_fails_when_the_object_is_released()
    {
        Task<NumberMessage> wait = _line.Numbers.WaitAsync(_ => true);

        _line.Release();

        RequestEndedException ended = await Assert.ThrowsAsync<RequestEndedException>(() => wait.Within());
        Assert.Equal("the line was released by fakeClose", ended.Reason);
        await Assert.ThrowsAsync<RequestEndedException>(() => _line.Numbers.WaitAsync(_ => true).Within());
    }

    [Fact]
    public async Task A_wait_for_the_application_fails_at_the_shutdown()
    {
        Task<NumberMessage> wait = _application.Changed.WaitAsync(_ => true);

        _application.ShutDown();

        await Assert.ThrowsAsync<RequestEndedException>(() => wait.Within());
    }

    [Fact]
    public async Task A_wait_can_be_cancelled()
    {
        using CancellationTokenSource source = new();
        Task<NumberMessage> wait = _line.Numbers.WaitAsync(_ => true, source.Token);

        source.Cancel();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => wait.Within());
    }

    [Fact]
    public async Task A_predicate_that_throws_ends_its_own_wait_only()
    {
        Task<NumberMessage> bad = _line.Numbers.WaitAsync(_ => throw new FormatException());
        Task<NumberMessage> good = _line.Numbers.WaitAsync(_ => true);

        await Raise(7);

        await Assert.ThrowsAsync<FormatException>(() => bad.Within());
        await good.Within();
    }

    [Fact]
    public async Task Nobody_listens_without_handlers_or_after_their_removal()
    {
        MessageHandler<NumberMessage> handler = _ => default;
        Assert.False(await Raise(1));

        _line.Numbers.Add(handler);
        Assert.True(await Raise(2));

        _line.Numbers.Remove(handler);
        Assert.False(await Raise(3));
    }

    [Fact]
    public async Task A_handler_that_failed_does_not_count_as_listening()
    {
        _line.Numbers.Add(_ => throw new FormatException());

        Assert.False(await Raise(1));
    }

    private Task<bool> Raise(uint number) => _line.Numbers.RaiseAsync(new NumberMessage(1, number)).AsTask().Within();
}
