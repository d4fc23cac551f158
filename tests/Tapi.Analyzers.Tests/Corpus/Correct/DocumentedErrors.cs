// TapiFunctions: lineMakeCall,lineDrop,lineAnswer,lineHold
using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Tapi;

internal static class Dialer
{
    public static async Task<bool> TryDialAsync(Line line)
    {
        try
        {
            await using var call = await line.MakeCallAsync("5551234", countryCode: 0);
            return true;
        }
        catch (LineException failure) when (failure.Error is LineError.InvalidAddress or LineError.InvalidLineHandle)
        {
            return false;
        }
    }
}
