using Tapi.Simulator;

namespace Tapi.EndToEnd.Tests.Journeys;

/// <summary>See a user lift the handset, and switch the loudspeaker on.</summary>
internal static class PhoneHookSwitch
{
    public static async Task RunAsync(SimulatedPbx pbx, TextWriter output)
    {
        await using var app = PhoneApp.Initialize("Hookswitch", pbx);
        await using var phone = app.GetDevice(0).Open(PhonePrivilege.Owner);
        output.WriteLine($"handset: {phone.GetStatus().HandsetHookSwitchMode}");
        phone.SetStatusMessages(PhoneState.HandsetHookSwitch, default, default);
        pbx.Phones[0].LiftHandset();
        var lifted = await phone.PhoneState.WaitAsync(message => message.Changed == PhoneState.HandsetHookSwitch);
        output.WriteLine($"handset: {lifted.HookSwitchMode}");
        await phone.SetHookSwitchAsync(PhoneHookSwitchDev.Speaker, PhoneHookSwitchMode.Speaker);
        output.WriteLine($"speaker: {phone.GetStatus().SpeakerHookSwitchMode}");
    }
}
