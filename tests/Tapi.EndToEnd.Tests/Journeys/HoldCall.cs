using Tapi.Simulator;

namespace Tapi.EndToEnd.Tests.Journeys;

/// <summary>Put a call on hold and take it back.</summary>
internal static class HoldCall
{
    public static async Task RunAsync(SimulatedPbx pbx, TextWriter output)
    {
        await using var app = LineApp.Initialize("Hold", pbx);
        await using var line = app.GetDevice(0).Open(LineCallPrivilege.Owner, default, LineMediaMode.InteractiveVoice);
        pbx.Party("5551234").AnswersAfter(TimeSpan.Zero);
        await using var call = await line.MakeCallAsync("5551234", countryCode: 0);
        await call.CallState.WaitAsync(message => message.State == LineCallState.Connected);
        await call.HoldAsync();
        await call.CallState.WaitAsync(message => message.State == LineCallState.OnHold);
        output.WriteLine($"now {call.GetCallStatus().CallState}");
        await call.UnholdAsync();
        await call.CallState.WaitAsync(message => message.State == LineCallState.Connected);
        output.WriteLine($"now {call.GetCallStatus().CallState}");
    }
}
