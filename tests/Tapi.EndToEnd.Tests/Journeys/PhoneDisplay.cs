using System.Text;
using Tapi.Simulator;

namespace Tapi.EndToEnd.Tests.Journeys;

/// <summary>Write on the display of a phone.</summary>
internal static class PhoneDisplay
{
    public static async Task RunAsync(SimulatedPbx pbx, TextWriter output)
    {
        await using var app = PhoneApp.Initialize("Display", pbx);
        var device = app.GetDevice(0);
        var caps = device.GetDevCaps();
        output.WriteLine($"{caps.DisplayNumRows} rows of {caps.DisplayNumColumns}");
        await using var phone = device.Open(PhonePrivilege.Owner);
        var encoding = caps.StringFormat == StringFormat.Unicode ? Encoding.Unicode : Encoding.ASCII;
        await phone.SetDisplayAsync(row: 0, column: 0, encoding.GetBytes("Welcome"));
        output.WriteLine(encoding.GetString(phone.GetDisplay().String.Span).TrimEnd('\0', ' '));
    }
}
