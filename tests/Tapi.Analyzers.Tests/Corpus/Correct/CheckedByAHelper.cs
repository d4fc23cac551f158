using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

internal sealed class TapiException : Exception
{
    public TapiException(string function, int code) : base($"{function}: {code:X8}") => Code = code;

    public int Code { get; }
}

internal static class Native
{
    [DllImport("tapi32.dll")]
    private static extern int lineSetNumRings(uint hLine, uint dwAddressID, uint dwNumRings);

    [DllImport("tapi32.dll")]
    private static extern int lineGetNumRings(uint hLine, uint dwAddressID, out uint lpdwNumRings);

    public static uint AddRing(uint line)
    {
        Check(lineGetNumRings(line, 0, out var rings), nameof(lineGetNumRings));
        Check(lineSetNumRings(line, 0, rings + 1), nameof(lineSetNumRings));
        return rings + 1;
    }

    private static void Check(int result, string function)
    {
        if (result < 0)
        {
            throw new TapiException(function, result);
        }
    }
}
