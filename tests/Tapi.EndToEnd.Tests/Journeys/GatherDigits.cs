using Tapi.Simulator;

namespace Tapi.EndToEnd.Tests.Journeys;

/// <summary>Let a caller enter a number.</summary>
internal static class GatherDigits
{
    public static async Task RunAsync(SimulatedPbx pbx, TextWriter output)
    {
        await using var app = LineApp.Initialize("Gather digits", pbx);
        await using var line = app.GetDevice(0).Open(LineCallPrivilege.Owner, default, LineMediaMode.InteractiveVoice);
        var caller = pbx.Lines[0].Ring(from: "5550100");
        await using var call = (await line.AppNewCall.WaitAsync(_ => true)).Call;
        await call.AnswerAsync();
        await call.CallState.WaitAsync(message => message.State == LineCallState.Connected);
        var (first, next) = (TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(2));
        var entering = call.GatherDigitsAsync(LineDigitMode.Dtmf, numDigits: 8, terminationDigits: "#", first, next);
        caller.RemotePresses("4711#");
        var (digits, end) = await entering;
        output.WriteLine($"{digits} ({end.Reason})");
        entering = call.GatherDigitsAsync(LineDigitMode.Dtmf, numDigits: 8, terminationDigits: "#", first, next);
        pbx.Time.Advance(TimeSpan.FromSeconds(5));
        (digits, end) = await entering;
        output.WriteLine($"nothing: \"{digits}\" ({end.Reason})");
    }
}
