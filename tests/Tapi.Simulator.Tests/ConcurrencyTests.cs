using Tapi.Simulator.Tests.Harness;
using Tapi.Simulator.Tests.Native;

namespace Tapi.Simulator.Tests;

public class ConcurrencyTests
{
    /// <summary>Several applications call, monitor and hang up at the same time, each with its own reader thread.</summary>
    [Fact]
    public async Task Applications_do_not_get_in_each_others_way()
    {
        const int Applications = 4;
        const int CallsEach = 50;
        using var pbx = new SimulatedPbx();
        pbx.Lines[0].MaxCalls = 1000;
        var work = Enumerable.Range(0, Applications).Select(index => Task.Run(
            () => Work(pbx, (nuint)(index + 1), CallsEach), TestContext.Current.CancellationToken));
        var replies = await Task.WhenAll(work);
        Assert.All(replies, count => Assert.Equal(2 * CallsEach, count));
        Leaks.AssertNone(pbx);
    }

    private static int Work(SimulatedPbx pbx, nuint instance, int calls)
    {
        using var client = new Client(pbx, $"app {instance}");
        var replies = 0;
        var reader = new Thread(() =>
        {
            while (client.TryNext(out var message, 0xffffffff) == 0)
            {
                Assert.True(message.Instance == instance);
                replies += message.Id == C.LINE_REPLY ? 1 : 0;
            }
        });
        reader.Start();
        var line = client.Open(C.LINECALLPRIVILEGE_OWNER | C.LINECALLPRIVILEGE_MONITOR, instance);
        for (var index = 0; index < calls; index++)
        {
            pbx.On("lineDrop").ReplyBeforeReturn();
            Assert.True(client.MakeCall(line, "1") > 0);
            Assert.True(client.Tapi.Drop(client.CellValue) > 0);
            Assert.Equal(0, client.Tapi.DeallocateCall(client.CellValue));
        }

        client.Tapi.Shutdown(client.App);
        reader.Join();
        return replies;
    }
}
