using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

internal static class Native
{
    [DllImport("tapi32.dll")]
    public static extern int lineConfigDialogW(uint dwDeviceID, IntPtr hwndOwner, byte[] lpszDeviceClass);

    [DllImport("tapi32.dll")]
    public static extern int lineConfigDialogA(uint dwDeviceID, IntPtr hwndOwner, IntPtr lpszDeviceClass);

    public static int Configure(uint device, string text) => lineConfigDialogW(device, IntPtr.Zero, Encoding.Unicode.GetBytes(text + "\0"));
}
