using Tapi.EndToEnd.Tests.Harness;

namespace Tapi.EndToEnd.Tests.Parameters;

/// <summary>The LINECALLPARAMS that reach the native side.</summary>
internal static class CapturedParameters
{
    public static async Task<byte[]> OfAsync(LineCallParams parameters, TapiVersion? version = null)
    {
        byte[]? captured = null;
        await using var desk = new Desk(version: version ?? new TapiVersion(3, 1), rewire: pbx => new RewiredLibrary(pbx).Wrap<MakeCall>(
            "lineMakeCallW",
            real => (line, call, address, country, native) =>
            {
                captured = NativeBytes.CopyWhole(native);
                return (int)LineError.OperationFailed;
            }));
        await desk.Line.MakeCallAsync("5550100", 0, parameters).Fails<LineException>();
        await desk.EndAsync();
        return captured!;
    }
}
