// TapiFunctions: lineMakeCall,lineDrop,lineAnswer,lineHold
using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Tapi;

internal static class Dialer
{
    public static async Task<LineCallState> DialAsync(Line line)
    {
        await using var call = await line.MakeCallAsync("5551234", countryCode: 0);
        var drop = call.DropAsync();
        await drop.ConfigureAwait(false);
        _ = await line.MakeCallAsync("5551235", countryCode: 0);
        return LineCallState.Idle;
    }

    public static Task HoldAsync(Call call) => call.HoldAsync();

    public static Task AllAsync(IEnumerable<Call> calls) => Task.WhenAll(calls.Select(call => call.DropAsync()));

    public static void DropNow(Call call) => call.DropAsync().GetAwaiter().GetResult();
}
