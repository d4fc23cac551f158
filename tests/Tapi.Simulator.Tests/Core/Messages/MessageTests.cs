using Tapi.Simulator.Tests.Harness;
using Tapi.Simulator.Tests.Native;

namespace Tapi.Simulator.Tests.Core.Messages;

public class MessageTests
{
    private const uint Infinite = 0xffffffff;

    [Fact]
    public unsafe void Empty_queue_times_out_at_once()
    {
        using var pbx = new SimulatedPbx();
        using var client = new Client(pbx);
        client.AssertNothing();
        Assert.Equal(C.LINEERR_INVALPOINTER, client.Tapi.GetMessage(client.App, null, 0));
        Assert.Equal(C.LINEERR_INVALAPPHANDLE, client.Tapi.GetMessage(123, null, 0));
    }

    [Fact]
    public async Task Time_out_follows_the_simulators_clock()
    {
        using var pbx = new SimulatedPbx();
        using var client = new Client(pbx);
        var reader = Task.Run(() => client.TryNext(out _, 50), TestContext.Current.CancellationToken);

        // Virtual time stands still, so the reader waits for its own 50 ms, however late it comes.
        while (!reader.IsCompleted)
        {
            pbx.Time.Advance(TimeSpan.FromMilliseconds(25));
            await Task.Yield();
        }

        Assert.Equal(C.LINEERR_OPERATIONFAILED, await reader);
        Assert.True(pbx.Time.Elapsed >= TimeSpan.FromMilliseconds(50));
    }

    [Fact]
    public void Time_out_works_in_real_time()
    {
        using var pbx = new SimulatedPbx(realTime: true);
        using var client = new Client(pbx);
        Assert.Equal(C.LINEERR_OPERATIONFAILED, client.TryNext(out _, 5));
    }

    [Fact]
    public async Task Blocked_reader_gets_what_comes()
    {
        using var pbx = new SimulatedPbx();
        using var client = new Client(pbx);
        var received = default(Message);
        var reader = Task.Run(() => client.TryNext(out received, Infinite), TestContext.Current.CancellationToken);
        pbx.Post(new SimulatedMessage { Device = 1, MessageId = 2, CallbackInstance = 3, Param1 = 4, Param2 = 5, Param3 = 6 });
        Assert.Equal(0, await reader);
        Assert.Equal(new Message(1, 2, 3, 4, 5, 6), received);
    }

    [Fact]
    public async Task Shutdown_wakes_a_blocked_reader()
    {
        using var pbx = new SimulatedPbx();
        using var client = new Client(pbx);
        var started = new TaskCompletionSource();
        var reader = Task.Run(
            () =>
            {
                started.SetResult();
                return client.TryNext(out _, Infinite);
            },
            TestContext.Current.CancellationToken);
        await started.Task;
        Assert.Equal(0, client.Tapi.Shutdown(client.App));
        Assert.Equal(C.LINEERR_INVALAPPHANDLE, await reader);
    }

    [Fact]
    public async Task Disposing_the_pbx_wakes_a_blocked_reader()
    {
        var pbx = new SimulatedPbx();
        using var client = new Client(pbx);
        var reader = Task.Run(() => client.TryNext(out _, Infinite), TestContext.Current.CancellationToken);
        pbx.Dispose();
        Assert.Equal(C.LINEERR_INVALAPPHANDLE, await reader);
    }

    [Fact]
    public void Reader_can_be_made_to_fail()
    {
        using var pbx = new SimulatedPbx();
        using var client = new Client(pbx);
        pbx.On("lineGetMessage").FailAtOnce(C.LINEERR_NOMEM);
        Assert.Equal(C.LINEERR_NOMEM, client.TryNext(out _, Infinite));
        client.AssertNothing();
    }
}
