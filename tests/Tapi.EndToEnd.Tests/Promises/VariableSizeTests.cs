using System.Runtime.InteropServices;
using Tapi.EndToEnd.Tests.Harness;

namespace Tapi.EndToEnd.Tests.Promises;

/// <summary>Promise 9: structures grow until they fit, but not for ever.</summary>
public class VariableSizeTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Capabilities_grow_until_they_fit(bool isError)
    {
        await using var desk = new Desk();
        desk.Pbx.On("lineGetDevCapsW").NeededSizeGrows(3, isError);
        Assert.Equal("Line 1", desk.Device.GetDevCaps().LineName);
        Assert.Equal(4, desk.Pbx.Journal.Calls("lineGetDevCapsW"));
        await desk.EndAsync();
    }

    [Fact]
    public async Task A_name_that_needs_more_than_the_first_guess_is_whole()
    {
        await using var desk = new Desk();
        var name = new string('北', 5000);
        desk.Pbx.AddLine(name, "200");
        Assert.Equal(name, desk.App.GetDevice(1).GetDevCaps().LineName);
        Assert.Equal(2, desk.Pbx.Journal.Calls("lineGetDevCapsW"));
        await desk.EndAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_structure_that_never_fits_is_given_up_after_eight_tries(bool isError)
    {
        await using var desk = new Desk();
        desk.Pbx.On("lineGetDevCapsW").NeededSizeGrows(1000, structureTooSmall: isError);
        var failure = Assert.Throws<LineException>(() => desk.Device.GetDevCaps());
        Assert.Equal(LineError.StructureTooSmall, failure.Error);
        Assert.Equal(8, desk.Pbx.Journal.Calls("lineGetDevCapsW"));
        await desk.EndAsync();
    }

    [Fact]
    public async Task A_fresh_buffer_is_zero_but_for_its_total_size()
    {
        var sizes = new List<uint>();
        var areZero = true;
        await using var desk = new Desk(rewire: pbx =>
            new RewiredLibrary(pbx).Wrap<GetDevCaps>("lineGetDevCapsW", real => (app, device, version, extension, caps) =>
        {
            var bytes = NativeBytes.CopyWhole(caps);
            sizes.Add(bytes.UInt32(0));
            areZero &= !bytes.AsSpan(4).ContainsAnyExcept((byte)0);
            return real(app, device, version, extension, caps);
        }));
        desk.Pbx.On("lineGetDevCapsW").NeededSizeGrows(2);
        desk.Device.GetDevCaps();
        Assert.True(areZero);
        Assert.Equal(3, sizes.Count);
        Assert.Equal(sizes.Order(), sizes);
        await desk.EndAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_asynchronous_result_grows_until_it_fits(bool isError)
    {
        var sizes = new List<uint>();
        await using var desk = new Desk(rewire: pbx =>
            new RewiredLibrary(pbx).Wrap<GetSessionInfo>("lineGetAgentSessionInfo", real => (line, session, info) =>
        {
            var size = Marshal.ReadInt32(info);
            sizes.Add((uint)size);
            if (size >= 400)
            {
                return real(line, session, info);
            }

            Marshal.WriteInt32(info, 4, 500);
            Marshal.WriteInt32(info, 8, 76);
            return isError ? (int)LineError.StructureTooSmall : 0;
        }));
        desk.Pbx.On("lineGetAgentSessionInfo").ReturnZero();
        await desk.Line.GetAgentSessionInfoAsync(new HAGENTSESSION(1)).Soon();
        Assert.Equal(isError ? [76, 152, 304, 608] : [76, 500], sizes);
        await desk.EndAsync();
    }

    [Fact]
    public async Task An_asynchronous_result_that_never_fits_is_a_failure()
    {
        var calls = 0;
        await using var desk = new Desk(rewire: pbx =>
            new RewiredLibrary(pbx).Wrap<GetSessionInfo>("lineGetAgentSessionInfo", _ => (_, _, info) =>
        {
            calls++;
            Marshal.WriteInt32(info, 4, Marshal.ReadInt32(info) + 1);
            Marshal.WriteInt32(info, 8, 12);
            return 0;
        }));
        var failure = await Assert.ThrowsAsync<LineException>(() => desk.Line.GetAgentSessionInfoAsync(new HAGENTSESSION(1)).Soon());
        Assert.Equal((LineError.StructureTooSmall, "lineGetAgentSessionInfo"), (failure.Error, failure.Function));
        Assert.Equal(8, calls);
        await desk.EndAsync();
    }
}
