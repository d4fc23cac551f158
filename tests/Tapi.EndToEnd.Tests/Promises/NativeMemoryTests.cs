using System.Runtime.InteropServices;
using Tapi.EndToEnd.Tests.Harness;

namespace Tapi.EndToEnd.Tests.Promises;

/// <summary>Promise 4: what TAPI writes later is in native memory that outlives the wait.</summary>
public class NativeMemoryTests
{
    [Fact]
    public async Task A_handle_that_is_written_late_arrives_after_collections()
    {
        await using var desk = new Desk();
        desk.Pbx.On("lineMakeCallW").ReplyAfter(TimeSpan.FromSeconds(1));
        var making = desk.Line.MakeCallAsync("5550100", 0);
        GC.Collect(2, GCCollectionMode.Forced, blocking: true, compacting: true);
        desk.Pbx.Time.Advance(TimeSpan.FromSeconds(1));
        var call = await making.Soon();
        Assert.Equal("5550100", call.GetCallInfo().CalledId);
        await call.DisposeAsync();
        await desk.EndAsync();
    }

    [Fact]
    public async Task The_memory_of_a_canceled_request_is_still_there_for_the_reply()
    {
        nint handle = 0;
        await using var desk = new Desk(rewire: pbx =>
            new RewiredLibrary(pbx).Wrap<MakeCall>("lineMakeCallW", real => (line, call, address, country, parameters) =>
        {
            handle = call;
            return real(line, call, address, country, parameters);
        }));
        using var cancellation = new CancellationTokenSource();
        desk.Pbx.On("lineMakeCallW").NeverReply();
        var making = desk.Line.MakeCallAsync("5550100", 0, cancellationToken: cancellation.Token);
        await cancellation.CancelAsync();
        await making.Fails<OperationCanceledException>();
        Marshal.WriteInt32(handle, 0xABCD);
        GC.Collect();
        Assert.Equal(0xABCD, Marshal.ReadInt32(handle));
        Assert.Equal(1, desk.App.PendingRequests);
        await desk.EndAsync();
    }

    [Fact]
    public async Task A_structure_is_zero_but_for_its_total_size()
    {
        byte[]? seen = null;
        await using var desk = new Desk(rewire: pbx =>
            new RewiredLibrary(pbx).Wrap<GetSessionInfo>("lineGetAgentSessionInfo", real => (line, session, info) =>
        {
            seen = NativeBytes.Copy(info, 76);
            return real(line, session, info);
        }));
        desk.Pbx.On("lineGetAgentSessionInfo").ReturnZero();
        await desk.Line.GetAgentSessionInfoAsync(new HAGENTSESSION(1)).Soon();
        Assert.Equal(76u, seen!.UInt32(0));
        Assert.All(seen![4..], value => Assert.Equal(0, value));
        await desk.EndAsync();
    }
}
