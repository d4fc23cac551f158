using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

internal static class Native
{
    [DllImport("tapi32.dll", CharSet = CharSet.Auto)]
    public static extern int lineTranslateDialog(uint hLineApp, uint dwDeviceID, uint dwAPIVersion, IntPtr hwndOwner, string lpszAddressIn);

    [DllImport("tapi32.dll", CharSet = CharSet.Unicode)]
    public static extern int lineConfigDialog(uint dwDeviceID, IntPtr hwndOwner, string lpszDeviceClass);
}
