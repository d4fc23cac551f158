using System.Runtime.InteropServices;
using Tapi.EndToEnd.Tests.Harness;

namespace Tapi.EndToEnd.Tests.Parameters;

/// <summary>Records and times on their way to TAPI. Offsets and units are those of the header and of the reference.</summary>
public class RecordArgumentTests
{
    [Fact]
    public async Task A_record_arrives_as_its_structure_and_none_as_NULL()
    {
        List<int[]?> arrived = [];
        await using var desk = new Desk(rewire: pbx => new RewiredLibrary(pbx).Wrap<SetCallParams>(
            "lineSetCallParams",
            real => (_, _, _, _, native) =>
            {
                arrived.Add(native == 0 ? null : [.. Enumerable.Range(0, 4).Select(i => Marshal.ReadInt32(native, i * sizeof(int)))]);
                return (int)LineError.OperationFailed;
            }));
        var call = await desk.TalkAsync();
        var times = new LineDialParams
        {
            DialPause = TimeSpan.FromSeconds(2),
            DialSpeed = TimeSpan.FromMilliseconds(70.5),
            DigitDuration = TimeSpan.FromMilliseconds(95),
            WaitForDialtone = TimeSpan.FromMilliseconds(uint.MaxValue),
        };

        await call.SetCallParamsAsync(LineBearerMode.Voice, 3100, 3100, times).Fails<LineException>();
        await call.SetCallParamsAsync(LineBearerMode.Voice, 3100, 3100).Fails<LineException>();

        Assert.Equal([2000, 71, 95, -1], arrived[0]!);
        Assert.Null(arrived[1]);
        await call.DisposeAsync();
        await desk.EndAsync();
    }

    [Fact]
    public void A_list_of_null_is_empty_and_an_entry_of_null_is_named()
    {
        var none = new LineForwardList { ForwardList = null! }.ToBytes(new TapiVersion(2, 2));
        Assert.Equal(0, BitConverter.ToInt32(none, sizeof(int)));
        var failure = Assert.Throws<ArgumentException>(
            () => new LineForwardList { ForwardList = [new(), null!] }.ToBytes(new TapiVersion(2, 2)));
        Assert.StartsWith("Entry 1 is null.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_time_that_TAPI_cannot_count_is_refused_by_its_name_before_TAPI_is_asked()
    {
        await using var desk = new Desk();
        var call = await desk.TalkAsync();
        var tooLong = TimeSpan.FromMilliseconds(uint.MaxValue) + TimeSpan.FromTicks(1);

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            "firstDigitTimeout", () => call.GatherDigitsAsync(LineDigitMode.Dtmf, 1, null, TimeSpan.FromTicks(-1), default));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            "interDigitTimeout", () => call.GatherDigitsAsync(LineDigitMode.Dtmf, 1, null, default, tooLong));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>("duration", () => call.GenerateToneAsync(LineToneMode.Beep, tooLong));
        Assert.Throws<ArgumentOutOfRangeException>("Duration", () => call.MonitorTones([new() { Duration = tooLong }]));
        Assert.Throws<ArgumentException>("toneList", () => call.MonitorTones([null!]));

        Assert.Equal(0, desk.App.PendingRequests);
        await call.DisposeAsync();
        await desk.EndAsync();
    }
}

internal delegate int SetCallParams(uint hCall, uint bearerMode, uint minRate, uint maxRate, nint dialParams);
