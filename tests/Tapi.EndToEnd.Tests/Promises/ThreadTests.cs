using Tapi.EndToEnd.Tests.Harness;

namespace Tapi.EndToEnd.Tests.Promises;

/// <summary>Promise 7: user code stays off the reader thread and cannot stop it.</summary>
public class ThreadTests
{
    private readonly HashSet<Thread> _readers = [];

    [Fact]
    public async Task The_reader_is_one_background_thread()
    {
        await using var desk = WatchedDesk();
        await (await desk.TalkAsync()).DisposeAsync();
        var reader = Assert.Single(_readers);
        Assert.True(reader.IsBackground);
        Assert.Equal("TAPI line messages", reader.Name);
        await desk.EndAsync();
    }

    [Fact]
    public async Task Handlers_and_continuations_run_elsewhere()
    {
        await using var desk = WatchedDesk();
        var threads = new List<Thread>();
        desk.Line.AgentStatus.Received += (_, _) =>
        {
            threads.Add(Thread.CurrentThread);
        };
        desk.Pbx.On("lineMakeCallW").ReplyAfter(TimeSpan.FromSeconds(1));
        var making = desk.Line.MakeCallAsync("5550100", 0);
        var continuation = making.ContinueWith(
            _ => Thread.CurrentThread, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        desk.Post(LineMessageId.AgentStatus, desk.Line.HandleValue);
        desk.Pbx.Time.Advance(TimeSpan.FromSeconds(1));
        threads.Add(await continuation.Soon());
        await desk.CatchUpAsync();
        Assert.Equal(2, threads.Count);
        Assert.DoesNotContain(threads, _readers.Contains);
        await (await making).DisposeAsync();
        await desk.EndAsync();
    }

    [Fact]
    public async Task A_handler_that_blocks_stops_neither_replies_nor_waits()
    {
        await using var desk = new Desk();
        using var gate = new ManualResetEventSlim();
        using var entered = new SemaphoreSlim(0);
        desk.Line.AgentStatus.Received += (_, _) =>
        {
            entered.Release();
            gate.Wait(TimeSpan.FromSeconds(10));
        };
        desk.Post(LineMessageId.AgentStatus, desk.Line.HandleValue);
        await entered.WaitAsync().Soon();
        var call = await desk.Line.MakeCallAsync("5550100", 0).Soon();
        await call.DropAsync().Soon();
        await call.CallState.WaitAsync(message => message.State == LineCallState.Idle).Soon();
        gate.Set();
        await call.DisposeAsync();
        await desk.EndAsync();
    }

    private Desk WatchedDesk() => new(rewire: pbx =>
        new RewiredLibrary(pbx).Wrap<GetMessage>("lineGetMessage", real => (app, message, timeout) =>
    {
        lock (_readers)
        {
            _readers.Add(Thread.CurrentThread);
        }

        return real(app, message, timeout);
    }));
}
