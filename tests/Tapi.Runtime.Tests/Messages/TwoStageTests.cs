using Tapi.Runtime.Tests.Fakes;

namespace Tapi.Runtime.Tests.Messages;

/// <summary>Promise 7: waits, streams and the last message do not depend on handlers, so that a handler may await messages.</summary>
public sealed class TwoStageTests : IDisposable
{
    private readonly FakeApplication _application = new();
    private readonly TaskCompletionSource _entered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly FakeLine _line;

    public TwoStageTests() => _line = FakeLine.Open(_application, 1);

    [Fact]
    public async Task A_handler_may_await_a_message()
    {
        var seen = new TaskCompletionSource<uint>();
        _line.Numbers.Subscribe(async message =>
        {
            if (message.Number == 1)
            {
                seen.SetResult((await _line.Numbers.WaitAsync(other => other.Number == 3)).Number);
            }
        });

        _application.Number(1, 1);
        _application.Number(1, 2);
        _application.Number(1, 3);

        Assert.Equal(3u, await seen.Task.Within());
    }

    [Fact]
    public async Task The_last_message_and_streams_are_up_to_date_while_a_handler_runs()
    {
        await using var stream = _application.ReadMessagesAsync<NumberMessage>().GetAsyncEnumerator();
        var leave = BlockHandlers();

        _application.Number(1, 1);
        _application.Number(1, 2);
        await _entered.Task.Within();
        Assert.True(await stream.MoveNextAsync().AsTask().Within());
        Assert.True(await stream.MoveNextAsync().AsTask().Within());
        await _line.Numbers.WaitAsync(message => message.Number == 2).Within();

        Assert.Equal((2u, 2u), (stream.Current.Number, _line.Numbers.Last!.Number));
        leave.SetResult();
    }

    [Fact]
    public async Task A_handler_that_was_added_by_a_handler_gets_the_messages_that_arrived_in_between()
    {
        var call = FakeCall.On(_line, 2);
        List<uint> seen = [];
        _line.Numbers.Subscribe(async _ =>
        {
            await call.Numbers.WaitAsync(message => message.Number == 8);
            call.Numbers.Received += (_, message) => seen.Add(message.Number);
        });

        _application.Number(1, 1);
        _application.Number(2, 7);
        _application.Number(2, 8);
        await _application.DrainAsync();

        Assert.Equal([7u, 8u], seen);
    }

    [Fact]
    public async Task A_closed_line_ends_waits_while_a_handler_runs_and_handlers_still_get_what_came_before()
    {
        List<uint> numbers = [];
        List<bool> closed = [];
        _line.Numbers.Subscribe(async message =>
        {
            numbers.Add(message.Number);
            if (message.Number == 1)
            {
                await Assert.ThrowsAsync<RequestEndedException>(() => _line.Numbers.WaitAsync(other => other.Number == 3));
            }
        });
        _line.Closed.Received += (line, _) => closed.Add(line.IsReleased);

        _application.Number(1, 1);
        _application.Number(1, 2);
        _application.Post(MessageIds.Close, 1, _line.Instance);
        await _application.DrainAsync();

        Assert.Equal([1u, 2u], numbers);
        Assert.Equal([true], closed);
        Assert.Equal(0, _application.Counters.HandlerFailures);
    }

    [Fact]
    public async Task What_the_program_releases_gets_no_handler_for_what_still_waits()
    {
        List<uint> seen = [];
        var leave = BlockHandlers();
        var call = FakeCall.On(_line, 2);
        call.Numbers.Received += (_, message) => seen.Add(message.Number);
        _application.Number(1, 1);
        await _entered.Task.Within();
        _application.Number(2, 7);
        await call.Numbers.WaitAsync(_ => true).Within();

        call.Release();
        leave.SetResult();
        await _application.DrainAsync();

        Assert.Empty(seen);
        Assert.Equal(1, _application.Counters.UndeliveredMessages);
        Assert.Equal(7u, call.Numbers.Last!.Number);
    }

    [Fact]
    public async Task Handlers_run_on_the_context_that_the_application_was_given()
    {
        var context = new PoolContext();
        _application.HandlerContext = context;
        List<SynchronizationContext?> seen = [];
        _line.Numbers.Subscribe(async _ =>
        {
            seen.Add(SynchronizationContext.Current);
            await Task.Yield();
            seen.Add(SynchronizationContext.Current);
        });
        _line.Numbers.Received += (_, _) => seen.Add(SynchronizationContext.Current);
        _line.Numbers.Received += (_, _) => throw new FormatException();

        _application.Number(1, 1);
        await _application.DrainAsync();

        Assert.Equal([context, context, context], seen);
        Assert.Equal(1, _application.Counters.HandlerFailures);
    }

    public void Dispose() => _application.Dispose();

    private TaskCompletionSource BlockHandlers()
    {
        var leave = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _line.Numbers.Subscribe(async _ =>
        {
            _entered.TrySetResult();
            await leave.Task;
        });
        return leave;
    }

    /// <summary>Runs what is posted on the thread pool, and is the current context there.</summary>
    private sealed class PoolContext : SynchronizationContext
    {
        public override void Post(SendOrPostCallback d, object? state) => ThreadPool.QueueUserWorkItem(_ =>
        {
            SetSynchronizationContext(this);
            d(state);
            SetSynchronizationContext(null);
        });
    }
}
