using Tapi.Simulator;

namespace Tapi.EndToEnd.Tests.Journeys;

/// <summary>Ask a colleague, then hand the call over.</summary>
internal static class TransferCall
{
    public static async Task RunAsync(SimulatedPbx pbx, TextWriter output)
    {
        await using var app = LineApp.Initialize("Transfer", pbx);
        await using var line = app.GetDevice(0).Open(LineCallPrivilege.Owner, default, LineMediaMode.InteractiveVoice);
        pbx.Party("5550102").AnswersAfter(TimeSpan.Zero);
        pbx.Lines[0].Ring(from: "5550100");
        await using var call = (await line.AppNewCall.WaitAsync(_ => true)).Call;
        await call.AnswerAsync();
        await call.CallState.WaitAsync(message => message.State == LineCallState.Connected);
        await using var consultation = await call.SetupTransferAsync();
        await call.CallState.WaitAsync(message => message.State == LineCallState.OnHoldPendingTransfer);
        output.WriteLine("one moment please");
        await consultation.CallState.WaitAsync(message => message.State == LineCallState.DialTone);
        await consultation.DialAsync("5550102", countryCode: 0);
        await consultation.CallState.WaitAsync(message => message.State == LineCallState.Connected);
        output.WriteLine("a customer for you");
        await call.CompleteTransferAsync(consultation, LineTransferMode.Transfer);
        await call.CallState.WaitAsync(message => message.State == LineCallState.Idle);
        await consultation.CallState.WaitAsync(message => message.State == LineCallState.Idle);
        output.WriteLine("both calls are gone");
    }
}
