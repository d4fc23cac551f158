using Tapi.Simulator;

namespace Tapi.EndToEnd.Tests.Journeys;

/// <summary>Call somebody, talk, hang up.</summary>
internal static class PlaceCall
{
    public static async Task RunAsync(SimulatedPbx pbx, TextWriter output)
    {
        await using var app = LineApp.Initialize("Place a call", pbx);
        await using var line = app.GetDevice(0).Open(LineCallPrivilege.None, default, LineMediaMode.InteractiveVoice);
        pbx.Party("5551234").AnswersAfter(TimeSpan.FromSeconds(3));
        await using var call = await line.MakeCallAsync("5551234", countryCode: 0);
        await call.CallState.WaitAsync(message => message.State == LineCallState.RingBack);
        output.WriteLine("ringing");
        pbx.Time.Advance(TimeSpan.FromSeconds(3));
        await call.CallState.WaitAsync(message => message.State == LineCallState.Connected);
        output.WriteLine("talking");
        await call.DropAsync();
        await call.CallState.WaitAsync(message => message.State == LineCallState.Idle);
        output.WriteLine("over");
    }
}
