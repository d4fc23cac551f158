using Tapi.Simulator;

namespace Tapi.EndToEnd.Tests.Journeys;

/// <summary>Three people in one call.</summary>
internal static class HoldConference
{
    public static async Task RunAsync(SimulatedPbx pbx, TextWriter output)
    {
        await using var app = LineApp.Initialize("Conference", pbx);
        await using var line = app.GetDevice(0).Open(LineCallPrivilege.Owner, default, LineMediaMode.InteractiveVoice);
        pbx.Party("5550101").AnswersAfter(TimeSpan.Zero);
        pbx.Party("5550102").AnswersAfter(TimeSpan.Zero);
        await using var first = await line.MakeCallAsync("5550101", countryCode: 0);
        await first.CallState.WaitAsync(message => message.State == LineCallState.Connected);
        var (conference, second) = await first.SetupConferenceAsync(line, numParties: 3);
        await using (conference)
        await using (second)
        {
            await second.CallState.WaitAsync(message => message.State == LineCallState.DialTone);
            await second.DialAsync("5550102", countryCode: 0);
            await second.CallState.WaitAsync(message => message.State == LineCallState.Connected);
            await conference.AddToConferenceAsync(second);
            await conference.CallState.WaitAsync(message => message.State == LineCallState.Connected);
            await second.CallState.WaitAsync(message => message.State == LineCallState.Conferenced);
            output.WriteLine($"{conference.GetConfRelatedCalls().Count} calls belong together");
            await second.RemoveFromConferenceAsync();
            var alone = await second.CallState.WaitAsync(message => message.State == LineCallState.OnHold);
            output.WriteLine($"the second is out: {alone.State}");
        }
    }
}
