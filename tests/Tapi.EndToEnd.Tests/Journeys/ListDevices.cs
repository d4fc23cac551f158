using Tapi.Simulator;

namespace Tapi.EndToEnd.Tests.Journeys;

/// <summary>Which lines are there?</summary>
internal static class ListDevices
{
    public static async Task RunAsync(SimulatedPbx pbx, TextWriter output)
    {
        await using var app = LineApp.Initialize("List devices", pbx);
        foreach (var device in app.Devices)
        {
            output.WriteLine($"{device.Id}: {device.GetDevCaps().LineName}, TAPI {device.ApiVersion}");
        }
    }
}
