using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

// A handle that only goes in may be wider: TAPI reads the lower half.
internal static class Native
{
    [DllImport("tapi32.dll")]
    public static extern int lineHold(IntPtr hCall);

    [DllImport("tapi32.dll")]
    public static extern int lineClose(nint hLine);

    [DllImport("tapi32.dll")]
    public static extern int lineShutdown(UIntPtr hLineApp);
}
