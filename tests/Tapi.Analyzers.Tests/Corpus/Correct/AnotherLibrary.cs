using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

// Windows CE has functions of these names in coredll.dll, with its own ABI.
internal static class Native
{
    [DllImport("coredll.dll", SetLastError = true)]
    public static extern long lineClose(long hLine);

    [DllImport("coredll.dll")]
    public static extern void lineMakeCall(IntPtr hLine, out IntPtr hCall, string address);

    [DllImport("mytapi32.dll")]
    public static extern bool lineDrop(IntPtr hCall);

    [DllImport("coredll.dll")]
    public static extern int lineNegotiateAPIVersion(IntPtr hLineApp, int device, int low,
        int high, out int version, out LINEEXTENSIONID extension);
}

// There a pointer has 32 bits.
internal struct LINEEXTENSIONID
{
    public IntPtr dwExtensionID0;
    public IntPtr dwExtensionID1;
    public IntPtr dwExtensionID2;
    public IntPtr dwExtensionID3;
}
