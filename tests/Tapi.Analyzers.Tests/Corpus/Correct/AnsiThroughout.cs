using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

// Old but right: the unsuffixed export is the ANSI one, and so is the text.
internal static class Native
{
    [DllImport("tapi32.dll")]
    public static extern int lineConfigDialog(uint dwDeviceID, IntPtr hwndOwner, string lpszDeviceClass);

    [DllImport("tapi32.dll", CharSet = CharSet.Ansi, EntryPoint = "lineConfigDialogA")]
    public static extern int ConfigDialog(uint dwDeviceID, IntPtr hwndOwner, [MarshalAs(UnmanagedType.LPStr)] string lpszDeviceClass);
}
