using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

[StructLayout(LayoutKind.Sequential)]
internal struct LINECALLINFO
{
    public uint dwTotalSize, dwNeededSize, dwUsedSize;
}

internal static class Native
{
    [DllImport("tapi32.dll")]
    private static extern int lineGetAppPriorityW(
        [MarshalAs(UnmanagedType.LPWStr)]
        string lpszAppFilename, uint dwMediaMode, IntPtr lpExtensionID, uint dwRequestMode, IntPtr lpExtensionName, out uint lpdwPriority);

    public static uint Priority(string file) =>
        lineGetAppPriorityW(file, 0, IntPtr.Zero, 1, IntPtr.Zero, out var priority) < 0 ? 0 : priority;
}
