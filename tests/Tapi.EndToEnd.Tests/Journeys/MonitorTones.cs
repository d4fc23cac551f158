using Tapi.Simulator;

namespace Tapi.EndToEnd.Tests.Journeys;

/// <summary>Hear whether a fax machine answers.</summary>
internal static class MonitorTones
{
    public static async Task RunAsync(SimulatedPbx pbx, TextWriter output)
    {
        await using var app = LineApp.Initialize("Monitor tones", pbx);
        await using var line = app.GetDevice(0).Open(LineCallPrivilege.Owner, default, LineMediaMode.InteractiveVoice);
        var caller = pbx.Lines[0].Ring(from: "5550100");
        await using var call = (await line.AppNewCall.WaitAsync(_ => true)).Call;
        await call.AnswerAsync();
        await call.CallState.WaitAsync(message => message.State == LineCallState.Connected);
        const uint fax = 1;
        call.MonitorTones([new() { AppSpecific = fax, Duration = TimeSpan.FromMilliseconds(500), Frequency1 = 1100 }]);
        caller.RemotePlaysTone(440);
        caller.RemotePlaysTone(1100);
        var tone = await call.MonitorTone.WaitAsync(_ => true);
        output.WriteLine(tone.AppSpecific == fax ? "a fax machine" : "something else");
    }
}
