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
    public static extern int lineInitialize(out uint lphLineApp, IntPtr hInstance, LineCallback lpfnCallback,
        [MarshalAs(UnmanagedType.LPStr)] string lpszAppName, out uint lpdwNumDevs);
}

internal sealed class Phone
{
    private readonly LineCallback _callback;
    private uint _app;

    public Phone() => _callback = OnMessage;

    public uint Devices { get; private set; }

    public void Start()
    {
        var result = Native.lineInitialize(out _app, IntPtr.Zero, _callback, "Phone", out var devices);
        if (result < 0)
        {
            throw new InvalidOperationException(result.ToString("X8"));
        }

        Devices = devices;
    }

    private void OnMessage(uint hDevice, uint dwMessage, UIntPtr dwInstance, UIntPtr dwParam1, UIntPtr dwParam2, UIntPtr dwParam3) =>
        Console.WriteLine(hDevice);
}
