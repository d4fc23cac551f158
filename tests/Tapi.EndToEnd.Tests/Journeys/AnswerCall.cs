using Tapi.Simulator;

namespace Tapi.EndToEnd.Tests.Journeys;

/// <summary>Wait for a call, see who it is, answer.</summary>
internal static class AnswerCall
{
    public static async Task RunAsync(SimulatedPbx pbx, TextWriter output)
    {
        await using var app = LineApp.Initialize("Answer a call", pbx);
        await using var line = app.GetDevice(0).Open(LineCallPrivilege.Owner, default, LineMediaMode.InteractiveVoice);
        var caller = pbx.Lines[0].Ring(from: "5550100");
        var arrival = await line.AppNewCall.WaitAsync(_ => true);
        await using var call = arrival.Call;
        await call.CallState.WaitAsync(message => message.State == LineCallState.Offering);
        output.WriteLine($"{call.GetCallInfo().CallerId} is calling");
        await call.AnswerAsync();
        await call.CallState.WaitAsync(message => message.State == LineCallState.Connected);
        output.WriteLine("talking");
        caller.HangUp();
        var end = await call.CallState.WaitAsync(message => message.State == LineCallState.Disconnected);
        output.WriteLine($"over: {end.DisconnectMode}");
    }
}
