using Tapi.Simulator;

namespace Tapi.EndToEnd.Tests.Journeys;

/// <summary>What must be dialed from here?</summary>
internal static class TranslateAddress
{
    public static async Task RunAsync(SimulatedPbx pbx, TextWriter output)
    {
        await using var app = LineApp.Initialize("Translate", pbx);
        var device = app.GetDevice(0);
        var here = app.GetTranslateCaps();
        output.WriteLine(
            $"from {here.LocationList.First(location => location.PermanentLocationId == here.CurrentLocationId).LocationName}");
        var number = device.TranslateAddress("+49 (30) 5551234");
        output.WriteLine($"dial {number.DialableString}, show {number.DisplayableString}: {number.TranslateResults}");
    }
}
