using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

internal static class Native
{
    [DllImport("tapi32.dll")]
    public static extern int lineNegotiateAPIVersion(uint hLineApp, uint dwDeviceID, uint dwAPILowVersion,
        uint dwAPIHighVersion, out uint lpdwAPIVersion, out ExtensionId lpExtensionID);

    public static uint Negotiate(uint app, uint device) =>
        lineNegotiateAPIVersion(app, device, 0x00010003, 0x00020002, out var version, out _) == 0 ? version : 0;
}

[StructLayout(LayoutKind.Sequential)]
internal struct ExtensionId
{
    public uint A, B, C, D;
}
