using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

internal static class Native
{
    [DllImport("tapi32.dll", CharSet = CharSet.Unicode)]
    private static extern int lineGenerateDigits(uint hCall, uint dwDigitMode, string lpszDigits, uint dwDuration);

    [DllImport("tapi32.dll")]
    private static extern int lineMonitorDigits(uint hCall, uint dwDigitModes);

    // Their ends are messages of their own; the result is final.
    public static bool Send(uint call, string digits) => lineMonitorDigits(call, 2) == 0 && lineGenerateDigits(call, 2, digits, 0) == 0;
}
