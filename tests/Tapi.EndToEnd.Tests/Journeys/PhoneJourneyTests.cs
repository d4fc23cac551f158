using Tapi.Simulator;

namespace Tapi.EndToEnd.Tests.Journeys;

public class PhoneJourneyTests
{
    private readonly SimulatedPbx _pbx = new();
    private readonly SimulatedPhone _phone;

    public PhoneJourneyTests() => _phone = _pbx.AddPhone("Desk phone");

    [Fact]
    public async Task The_handset_is_lifted_and_the_speaker_switched_on()
    {
        Assert.Equal(
            ["handset: OnHook", "handset: MicSpeaker", "speaker: Speaker"], await Journey.RunAsync(PhoneHookSwitch.RunAsync, _pbx));
        Assert.Equal(1, _pbx.Journal.Calls("phoneSetHookSwitch"));
    }

    [Fact]
    public async Task A_lamp_flashes()
    {
        Assert.Equal(["lamp 0: Flash", "lamp 0: Off"], await Journey.RunAsync(PhoneLamp.RunAsync, _pbx));
        Assert.Equal(SimulatedLampMode.Off, _phone.GetLamp(0));
    }

    [Fact]
    public async Task A_text_is_displayed()
    {
        Assert.Equal(["2 rows of 20", "Welcome"], await Journey.RunAsync(PhoneDisplay.RunAsync, _pbx));
        Assert.Equal("Welcome", _phone.DisplayLines[0]);
    }
}
