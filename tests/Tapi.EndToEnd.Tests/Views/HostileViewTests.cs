using System.Runtime.InteropServices;
using Tapi.EndToEnd.Tests.Harness;

namespace Tapi.EndToEnd.Tests.Views;

/// <summary>A service provider's nonsense is an empty value, never an over-read.</summary>
public class HostileViewTests
{
    [Theory]
    [InlineData(-1, 292)]
    [InlineData(8, -1)]
    [InlineData(int.MaxValue, int.MaxValue)]
    [InlineData(0, 292)]
    [InlineData(1, 292)]
    public async Task A_part_that_points_outside_is_empty(int size, int offset)
    {
        await using var desk = new Desk(rewire: pbx =>
            new RewiredLibrary(pbx).Wrap<GetDevCaps>("lineGetDevCapsW", real => (app, device, version, extension, caps) =>
        {
            var result = real(app, device, version, extension, caps);
            Marshal.WriteInt32(caps, 32, size);
            Marshal.WriteInt32(caps, 36, offset);
            return result;
        }));
        var caps = desk.Device.GetDevCaps();
        Assert.Equal(string.Empty, caps.LineName);
        Assert.Equal("Simulated PBX", caps.ProviderInfo);
        await desk.EndAsync();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(12)]
    [InlineData(-1)]
    public async Task A_used_size_that_cannot_be_is_kept_within_the_buffer(int used)
    {
        await using var desk = new Desk(rewire: pbx =>
            new RewiredLibrary(pbx).Wrap<GetDevCaps>("lineGetDevCapsW", real => (app, device, version, extension, caps) =>
        {
            var result = real(app, device, version, extension, caps);
            Marshal.WriteInt32(caps, 8, used);
            return result;
        }));
        var caps = desk.Device.GetDevCaps();
        Assert.Equal(used == -1 ? "Line 1" : string.Empty, caps.LineName);
        Assert.Equal(used == -1 ? 1316 : 12, caps.Bytes.Length);
        await desk.EndAsync();
    }
}
