using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

internal delegate void LineCallback(uint hDevice, uint dwMessage, UIntPtr dwInstance, UIntPtr dwParam1, UIntPtr dwParam2, UIntPtr dwParam3);

internal static class Native
{
    [DllImport("tapi32.dll")]
    private static extern int lineInitialize(out uint lphLineApp, IntPtr hInstance, LineCallback lpfnCallback,
        IntPtr lpszAppName, out uint lpdwNumDevs);

    // The compiler keeps a lambda without captures in a static field.
    public static uint Start() => lineInitialize(
        out var app,
        IntPtr.Zero,
        static (device, message, instance, p1, p2, p3) => Console.WriteLine(message),
        IntPtr.Zero,
        out var devices) == 0 && devices > 0 ? app : 0;
}
