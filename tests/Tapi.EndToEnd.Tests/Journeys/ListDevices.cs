using Tapi.Simulator;

namespace Tapi.EndToEnd.Tests.Journeys;

/// <summary>Which lines are there?</summary>
internal static class ListDevices
{
    public static async Task RunAsync(SimulatedPbx pbx, TextWriter output)
    {
        await using var app = LineApp.Initialize("List devices", pbx);
        for (var id = 0u; id < app.DeviceCount; id++)
        {
            var device = app.GetDevice(id);
            output.WriteLine($"{id}: {device.GetDevCaps().LineName}, TAPI {device.ApiVersion}");
        }
    }
}
