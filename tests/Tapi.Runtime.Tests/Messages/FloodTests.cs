using System.Collections.Concurrent;
using Tapi.Runtime.Tests.Fakes;

namespace Tapi.Runtime.Tests.Messages;

/// <summary>Promise 13: a flood meets a bound, and promise 12: somebody is told.</summary>
public class FloodTests
{
    private readonly ConcurrentQueue<Exception> _reports = [];

    [Fact]
    public async Task Beyond_the_limit_handlers_miss_messages_and_waits_do_not()
    {
        await using var application = Application(limit: 10);
        var line = FakeLine.Open(application, 1);
        var leave = new TaskCompletionSource();
        var handled = 0;
        line.Numbers.Subscribe(async _ =>
        {
            handled++;
            await leave.Task;
        });

        await SendAsync(application, line, 100);

        Assert.Equal(90, application.Counters.DroppedMessages);
        leave.SetResult();
        await application.DrainAsync();
        Assert.Equal(10, handled);
        var report = Assert.IsType<InvalidOperationException>(Assert.Single(_reports));
        Assert.Equal("10 messages wait to be handled: further ones are dropped.", report.Message);
        Assert.Equal(0, application.Counters.HandlerFailures);
    }

    [Fact]
    public async Task Beyond_the_limit_what_was_read_is_dropped_and_replies_are_not()
    {
        await using var application = Application(limit: 10);
        FakeLine.Open(application, 1);
        using var held = new Held(application);

        for (var number = 1u; number <= 100; number++)
        {
            application.Number(1, number);
        }

        await held.ReadAsync();
        Assert.Equal(90, application.Counters.DroppedMessages);
    }

    [Fact]
    public async Task Beyond_the_limit_a_stream_ends_with_the_reason_after_what_was_kept()
    {
        await using var application = Application(limit: 10);
        var line = FakeLine.Open(application, 1);
        await using var stream = application.ReadMessagesAsync<NumberMessage>().GetAsyncEnumerator();
        await using var source = line.Numbers.GetAsyncEnumerator();

        await SendAsync(application, line, 20);

        foreach (var enumerator in new[] { stream, source })
        {
            for (var number = 1u; number <= 10; number++)
            {
                Assert.True(await enumerator.MoveNextAsync().AsTask().Within());
                Assert.Equal(number, enumerator.Current.Number);
            }

            var end = await Assert.ThrowsAsync<RequestEndedException>(() => enumerator.MoveNextAsync().AsTask().Within());
            Assert.Equal("the reader of the stream fell too far behind", end.Reason);
        }
    }

    [Fact]
    public async Task A_handler_that_holds_up_the_others_is_reported_once()
    {
        await using var application = Application(limit: 10);
        application.SlowHandlerThreshold = TimeSpan.FromMilliseconds(40);
        var line = FakeLine.Open(application, 1);
        var told = new TaskCompletionSource<HandlerFailedEventArgs>();
        application.HandlerFailed += (_, failed) => told.TrySetResult(failed);
        var leave = new TaskCompletionSource();
        line.Numbers.Subscribe(_ => new ValueTask(leave.Task));
        application.Number(1, 7);

        var warning = await told.Task.Within();

        Assert.IsType<TimeoutException>(warning.Exception);
        Assert.Contains("NumberMessage", warning.Exception.Message);
        Assert.Equal(new NumberMessage(1, 7), warning.Message);
        await Task.Delay(100);
        Assert.Equal((1, 0), (application.Counters.SlowHandlers, application.Counters.HandlerFailures));
        leave.SetResult();
    }

    [Fact]
    public void Limits_are_sensible()
    {
        using var application = new FakeApplication(start: false);

        Assert.Equal((1_000_000, TimeSpan.FromSeconds(10)), (application.MessageLimit, application.SlowHandlerThreshold));
        Assert.Throws<ArgumentOutOfRangeException>(() => application.MessageLimit = 0);
        Assert.Throws<ArgumentOutOfRangeException>(() => application.SlowHandlerThreshold = TimeSpan.Zero);
        application.SlowHandlerThreshold = Timeout.InfiniteTimeSpan;
    }

    // One after another: what waits to be looked at has the same limit.
    private static async Task SendAsync(FakeApplication application, FakeLine line, uint count)
    {
        for (var number = 1u; number <= count; number++)
        {
            application.Number(1, number);
            await line.Numbers.WaitAsync(message => message.Number == number).Within();
        }
    }

    private FakeApplication Application(int limit)
    {
        var application = new FakeApplication { MessageLimit = limit };
        application.HandlerFailed += (_, failed) => _reports.Enqueue(failed.Exception);
        return application;
    }
}
