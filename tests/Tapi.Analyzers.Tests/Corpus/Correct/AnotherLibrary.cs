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
}
