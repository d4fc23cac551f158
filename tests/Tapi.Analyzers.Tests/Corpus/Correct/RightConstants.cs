using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

internal static class Tapi
{
    public const int LINEERR_INUSE = unchecked((int)0x8000000F);
    public const uint LINEERR_ALLOCATED = 0x80000001;
    public const long LINEERR_BADDEVICEID = 0x80000002;
    public const int LINE_REPLY = 12;
    public static readonly uint LINECALLSTATE_CONNECTED = 0x00000100;
    public const int STRINGFORMAT_UNICODE = 3;

    [DllImport("tapi32.dll")]
    private static extern int lineShutdown(uint hLineApp);

    public static bool IsInUse(uint app) => lineShutdown(app) == LINEERR_INUSE;

    public static bool IsAllocated(uint app) => unchecked((uint)lineShutdown(app)) == LINEERR_ALLOCATED;
}

internal enum LineCallState : uint
{
    Idle = 0x1,
    Offering = 0x2,
    Connected = 0x100,

    // Of our own.
    Vanished = 0x80000000,
}
