using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

// Only the head is declared: dwTotalSize says so to TAPI.
[StructLayout(LayoutKind.Sequential)]
internal struct LINECALLINFO
{
    public uint dwTotalSize;
    public uint dwNeededSize;
    public uint dwUsedSize;
    public uint hLine;
    public uint dwLineDeviceID;
    public uint dwAddressID;
}

internal static class Native
{
    [DllImport("tapi32.dll")]
    public static extern int lineGetCallInfoW(uint hCall, ref LINECALLINFO lpCallInfo);

    public static uint Address(uint call)
    {
        var info = new LINECALLINFO { dwTotalSize = (uint)Marshal.SizeOf<LINECALLINFO>() };
        return lineGetCallInfoW(call, ref info) < 0 ? throw new InvalidOperationException() : info.dwAddressID;
    }
}
