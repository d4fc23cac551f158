using Tapi.Runtime.Tests.Fakes;

namespace Tapi.Runtime.Tests.Messages;

/// <summary>Promise 7: user code stays off the reader thread, and messages keep their order.</summary>
public class DispatchTests
{
    [Fact]
    public async Task Continuations_of_a_request_never_run_on_the_reader()
    {
        await using var application = new FakeApplication();
        using var call = FakeLine.Open(application, 1).Begin();
        var continuation = call.Start(5).ContinueWith(
            _ => Thread.CurrentThread, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);

        application.Reply(5, 0);

        Assert.NotSame(application.Reader, await continuation.Within());
    }

    [Fact]
    public async Task Neither_handlers_nor_interpretation_run_on_the_reader()
    {
        await using var application = new FakeApplication();
        var handled = new TaskCompletionSource<Thread>(TaskCreationOptions.RunContinuationsAsynchronously);
        FakeLine.Open(application, 1).Numbers.Subscribe(_ =>
        {
            handled.SetResult(Thread.CurrentThread);
            return default;
        });

        application.Number(1, 7);

        Assert.NotSame(application.Reader, await handled.Task.Within());
        Assert.DoesNotContain(application.Reader, application.Interpreters);
    }

    [Fact]
    public async Task A_blocked_handler_stops_neither_replies_nor_the_end_of_requests()
    {
        await using var application = new FakeApplication();
        var line = FakeLine.Open(application, 1);
        var entered = new TaskCompletionSource();
        var leave = new TaskCompletionSource();
        line.Numbers.Subscribe(async _ =>
        {
            entered.SetResult();
            await leave.Task;
        });
        application.Number(1, 7);
        await entered.Task.Within();
        using var first = line.Begin();
        using var second = line.Begin();
        var answered = first.Start(5);
        var ended = second.Start(6);

        application.Reply(5, 0);
        application.Post(MessageIds.Close, 1, line.Instance);

        Assert.Equal(42, await answered.Within());
        await Assert.ThrowsAsync<RequestEndedException>(() => ended.Within());
        leave.SetResult();
    }

    [Fact]
    public async Task A_handler_may_await_a_reply()
    {
        await using var application = new FakeApplication();
        var line = FakeLine.Open(application, 1);
        var result = new TaskCompletionSource<int>();
        line.Numbers.Subscribe(async _ =>
        {
            using var call = line.Begin();
            var task = call.Start(5);
            application.Reply(5, 0);
            result.SetResult(await task);
        });

        application.Number(1, 7);

        Assert.Equal(42, await result.Task.Within());
    }

    [Fact]
    public async Task Handlers_that_await_still_see_messages_in_order()
    {
        await using var application = new FakeApplication();
        List<string> log = [];
        var line = FakeLine.Open(application, 1);
        line.Numbers.Subscribe(async message =>
        {
            log.Add($"first {message.Number}");
            await Task.Yield();
            log.Add($"first {message.Number} again");
        });
        line.Numbers.Subscribe(message =>
        {
            log.Add($"second {message.Number}");
            return default;
        });

        for (uint i = 0; i < 50; i++)
        {
            application.Number(1, i);
        }

        await application.DrainAsync();
        Assert.Equal(
            Enumerable.Range(0, 50).SelectMany(i => new[] { $"first {i}", $"first {i} again", $"second {i}" }), log);
    }

    [Fact]
    public async Task A_handler_that_throws_is_counted_and_reported_and_the_others_still_run()
    {
        await using var application = new FakeApplication();
        var line = FakeLine.Open(application, 1);
        var reported = new TaskCompletionSource<Exception>(TaskCreationOptions.RunContinuationsAsynchronously);
        application.HandlerFailed += (_, failure) => reported.SetResult(failure.Exception);
        List<uint> seen = [];
        line.Numbers.Subscribe(_ => throw new FormatException());
        line.Numbers.Subscribe(message =>
        {
            seen.Add(message.Number);
            return default;
        });

        application.Number(1, 7);
        await application.DrainAsync();

        Assert.Equal([7u], seen);
        Assert.Equal(1, application.Counters.HandlerFailures);
        Assert.IsType<FormatException>(await reported.Task.Within());
    }

    [Fact]
    public async Task A_throwing_interpretation_stops_nothing()
    {
        await using var application = new FakeApplication();
        FakeLine.Open(application, 1);
        application.OnInterpret = _ => throw new FormatException();
        application.Number(1, 7);
        application.Number(1, 8);
        while (application.Counters.HandlerFailures < 2)
        {
            await Task.Yield();
        }

        application.OnInterpret = null;
        await application.DrainAsync();
    }
}
