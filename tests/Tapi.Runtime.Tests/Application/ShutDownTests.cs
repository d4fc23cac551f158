using Tapi.Runtime.Tests.Fakes;

namespace Tapi.Runtime.Tests.Application;

/// <summary>The shutdown in two steps: nobody waits for what cannot come, however long the native function takes.</summary>
public class ShutDownTests
{
    [Fact]
    public async Task While_the_native_function_runs_nothing_waits_and_nothing_begins()
    {
        using var leave = new ManualResetEventSlim();
        using var entered = new ManualResetEventSlim();
        var application = new FakeApplication
        {
            OnShutDown = () =>
            {
                entered.Set();
                leave.Wait(Guard.Patience);
                return 0;
            },
        };
        var line = FakeLine.Open(application, 1);
        using var request = line.Begin(memorySize: 4);
        var pending = request.Start(5);
        var wait = line.Numbers.NextAsync();
        var disposal = application.DisposeAsync().AsTask();
        Assert.True(entered.Wait(Guard.Patience));

        await Assert.ThrowsAsync<RequestEndedException>(() => pending.Within());
        await Assert.ThrowsAsync<RequestEndedException>(() => wait.Within());
        Assert.Throws<ObjectDisposedException>(() => line.Begin());
        Assert.False(disposal.IsCompleted || application.Completion.IsCompleted);
        Assert.Equal(1, application.Requests.Blocks.Live);

        leave.Set();
        await disposal.Within();
        await application.Completion.Within();
        Assert.Equal(0, application.Requests.Blocks.Live);
    }

    [Fact]
    public async Task A_native_function_that_hangs_does_not_hang_the_shutdown_and_the_memory_stays()
    {
        using var leave = new ManualResetEventSlim();
        var application = new FakeApplication
        {
            ShutDownPatience = TimeSpan.FromMilliseconds(50),
            ReaderPatience = TimeSpan.FromMilliseconds(100),
            OnShutDown = () =>
            {
                leave.Wait(Guard.Patience);
                return 0;
            },
        };
        using var request = FakeLine.Open(application, 1).Begin(memorySize: 4);
        _ = request.Start(5);

        var failure = await Task.Run(() => Assert.Throws<RequestEndedException>(application.ShutDown)).Within();

        Assert.Equal("fakeShutdown has no reply: it did not return within 0.05 seconds", failure.Message);
        Assert.Equal(1, application.Requests.Blocks.Live);
        leave.Set();
        application.ShutDown();
        Assert.Equal(0, application.Requests.Blocks.Live);
        Assert.Equal(1, application.ShutDowns);
    }

    [Fact]
    public void A_refused_shutdown_can_be_repeated()
    {
        var results = new Queue<int>([Errors.Known, Errors.Known, 0]);
        var application = new FakeApplication { OnShutDown = results.Dequeue, ReaderPatience = TimeSpan.FromMilliseconds(100) };
        using var request = FakeLine.Open(application, 1).Begin(memorySize: 4);
        _ = request.Start(5);

        Assert.Throws<TapiException>(application.ShutDown);
        application.Dispose();
        Assert.Equal(1, application.Requests.Blocks.Live);
        application.ShutDown();
        application.ShutDown();

        Assert.Equal(3, application.ShutDowns);
        Assert.Equal(0, application.Requests.Blocks.Live);
    }

    [Fact]
    public async Task A_native_function_that_shuts_down_again_does_not_wait_for_itself()
    {
        FakeApplication? application = null;
        application = new FakeApplication
        {
            OnShutDown = () =>
            {
                application!.ShutDown();
                return 0;
            },
        };

        await application.DisposeAsync().AsTask().Within();

        Assert.Equal(1, application.ShutDowns);
    }

    [Fact]
    public async Task Proxy_requests_that_nobody_has_looked_at_are_answered_before_the_native_function()
    {
        var application = new FakeApplication();
        var line = FakeLine.Open(application, 1);
        List<FakeProxy> proxies = [];
        application.OnInterpret = message => Interpreted(message, line, proxies);
        var held = new Held(application);
        for (var count = 0; count < 20; count++)
        {
            application.Post(MessageIds.Proxy, 1, line.Instance);
        }

        await held.ReadAsync();
        var answered = 0;
        application.OnShutDown = () =>
        {
            answered = proxies.Count(proxy => proxy.Answers.Single().Result == Errors.Abandoned);
            return 0;
        };

        application.ShutDown();

        Assert.Equal(20, answered);
        held.Dispose();
    }

    [Fact]
    public async Task Messages_that_are_dropped_neither_fail_nor_hide_what_must_be_answered()
    {
        var application = new FakeApplication();
        var line = FakeLine.Open(application, 1);
        var open = Proxy(line);
        using var held = new Held(application);
        application.State(line, 77, 1);
        application.Post(MessageIds.LineState, 1, line.Instance, 1);
        await held.ReadAsync();
        var isAnswered = false;
        application.OnShutDown = () =>
        {
            isAnswered = open.IsAnswered;
            return 0;
        };

        application.ShutDown();

        Assert.True(isAnswered);
        Assert.Equal(0, application.Counters.HandlerFailures);
    }

    [Fact]
    public void A_proxy_request_that_comes_with_the_native_function_is_not_looked_at()
    {
        var application = new FakeApplication();
        var line = FakeLine.Open(application, 1);
        List<FakeProxy> proxies = [];
        application.OnInterpret = message => Interpreted(message, line, proxies);
        application.OnShutDown = () =>
        {
            application.Post(MessageIds.Proxy, 1, line.Instance);
            return 0;
        };

        application.ShutDown();

        Assert.False(application.Reader?.IsAlive ?? false);
        Assert.Empty(proxies);
    }

    private static unsafe FakeProxy Proxy(FakeLine line) => new(line, null, 0);

    private static unsafe object? Interpreted(NativeMessage message, FakeLine line, List<FakeProxy> proxies)
    {
        if (message.Id != MessageIds.Proxy)
        {
            return new MarkMessage();
        }

        var proxy = new FakeProxy(line, null, 0);
        proxies.Add(proxy);
        return proxy;
    }
}
