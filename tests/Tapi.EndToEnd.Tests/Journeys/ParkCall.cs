using Tapi.Simulator;

namespace Tapi.EndToEnd.Tests.Journeys;

/// <summary>Park a call where anybody can fetch it.</summary>
internal static class ParkCall
{
    public static async Task RunAsync(SimulatedPbx pbx, TextWriter output)
    {
        await using var app = LineApp.Initialize("Park", pbx);
        await using var line = app.GetDevice(0).Open(LineCallPrivilege.Owner, default, LineMediaMode.InteractiveVoice);
        pbx.Lines[0].Ring(from: "5550100");
        await using var call = (await line.AppNewCall.WaitAsync(_ => true)).Call;
        await call.AnswerAsync();
        await call.CallState.WaitAsync(message => message.State == LineCallState.Connected);
        await call.ParkAsync(LineParkMode.Directed, "700");
        await call.CallState.WaitAsync(message => message.State == LineCallState.Idle);
        output.WriteLine("parked at 700");
        await using var fetched = await line.UnparkAsync(addressId: 0, "700");
        await fetched.CallState.WaitAsync(message => message.State == LineCallState.Connected);
        output.WriteLine($"{fetched.GetCallInfo().CallerId} is back: {fetched.GetCallInfo().Reason}");
    }
}
