using Tapi.Simulator;

namespace Tapi.EndToEnd.Tests.Journeys;

/// <summary>Send calls elsewhere while nobody is there.</summary>
internal static class ForwardLine
{
    public static async Task RunAsync(SimulatedPbx pbx, TextWriter output)
    {
        await using var app = LineApp.Initialize("Forward", pbx);
        var device = app.GetDevice(0);
        await using var line = device.Open(LineCallPrivilege.None, default, LineMediaMode.InteractiveVoice);
        var mobile = new LineForwardParameters { ForwardMode = LineForwardMode.Unconditional, DestAddress = "5550999" };
        await line.ForwardAsync(allAddresses: true, addressId: 0, new LineForwardList { ForwardList = [mobile] }, numRingsNoAnswer: 3);
        foreach (var forward in line.GetAddressStatus(addressId: 0).Forward)
        {
            output.WriteLine($"{forward.ForwardMode} to {forward.DestAddress}");
        }

        await line.ForwardAsync(allAddresses: true, addressId: 0, forwardList: null, numRingsNoAnswer: 3);
        output.WriteLine($"{line.GetAddressStatus(addressId: 0).Forward.Count} left");
    }
}
