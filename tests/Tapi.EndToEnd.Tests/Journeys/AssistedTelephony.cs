using Tapi.Simulator;

namespace Tapi.EndToEnd.Tests.Journeys;

/// <summary>Dial for another program that only wants a call to be made.</summary>
internal static class AssistedTelephony
{
    public static async Task RunAsync(SimulatedPbx pbx, TextWriter output)
    {
        await using var app = LineApp.Initialize("Dialer", pbx);
        await using var line = app.GetDevice(0).Open(LineCallPrivilege.None, default, LineMediaMode.InteractiveVoice);
        pbx.Party("5551234").AnswersAfter(TimeSpan.Zero);
        app.RegisterRequestRecipient(registrationInstance: 1, LineRequestMode.MakeCall, enable: true);
        new TapiSystem(pbx).RequestMakeCall("5551234", appName: "Address book", calledParty: "Alice", comment: "Lunch");
        await app.LineRequest.WaitAsync(message => message.RequestMode == LineRequestMode.MakeCall);
        var wish = app.GetRequestMakeCall();
        output.WriteLine($"{wish.AppName} wants {wish.CalledParty} at {wish.DestAddress}: {wish.Comment}");
        await using var call = await line.MakeCallAsync(wish.DestAddress, countryCode: 0);
        await call.CallState.WaitAsync(message => message.State == LineCallState.Connected);
        output.WriteLine("talking");
        app.RegisterRequestRecipient(registrationInstance: 1, LineRequestMode.MakeCall, enable: false);
    }
}
