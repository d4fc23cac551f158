using Tapi.Simulator;

namespace Tapi.EndToEnd.Tests.Journeys;

/// <summary>Light a lamp of a phone.</summary>
internal static class PhoneLamp
{
    public static async Task RunAsync(SimulatedPbx pbx, TextWriter output)
    {
        await using var app = PhoneApp.Initialize("Lamp", pbx);
        await using var phone = app.GetDevice(0).Open(PhonePrivilege.Owner);
        await phone.SetLampAsync(buttonLampId: 0, PhoneLampMode.Flash);
        output.WriteLine($"lamp 0: {phone.GetLamp(buttonLampId: 0)}");
        await phone.SetLampAsync(buttonLampId: 0, PhoneLampMode.Off);
        output.WriteLine($"lamp 0: {phone.GetLamp(buttonLampId: 0)}");
    }
}
