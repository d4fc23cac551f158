using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

[assembly: System.Runtime.CompilerServices.DisableRuntimeMarshalling]

internal static unsafe partial class Native
{
    [DllImport("tapi32.dll", ExactSpelling = true)]
    public static extern int lineGetNumRings(uint hLine, uint dwAddressID, uint* lpdwNumRings);

    [DllImport("tapi32.dll", ExactSpelling = true)]
    public static extern int lineConfigDialogW(uint dwDeviceID, nint hwndOwner, char* lpszDeviceClass);
}
