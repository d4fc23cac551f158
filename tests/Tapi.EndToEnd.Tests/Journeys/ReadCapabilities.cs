using Tapi.Simulator;

namespace Tapi.EndToEnd.Tests.Journeys;

/// <summary>What can a line and its addresses do?</summary>
internal static class ReadCapabilities
{
    public static async Task RunAsync(SimulatedPbx pbx, TextWriter output)
    {
        await using var app = LineApp.Initialize("Capabilities", pbx);
        var device = app.GetDevice(0);
        var line = device.GetDevCaps();
        output.WriteLine($"{line.LineName} of {line.ProviderInfo}: {line.MaxNumActiveCalls} calls, media {line.MediaModes}");
        for (var id = 0u; id < line.NumAddresses; id++)
        {
            var address = device.GetAddressCaps(id);
            output.WriteLine($"{address.Address}: holds {address.MaxNumOnHoldCalls}, can forward {address.ForwardModes}");
        }
    }
}
