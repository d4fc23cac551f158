using System;
using System.Runtime.InteropServices;

// TAPI looks at no result of a callback, and a number in a register does no harm.
internal delegate int LineCallback(uint hDevice, uint dwMessage, UIntPtr dwInstance, UIntPtr dwParam1, UIntPtr dwParam2, UIntPtr dwParam3);

internal sealed class Application
{
    private readonly LineCallback _callback;

    public Application() => _callback = OnMessage;

    public uint Open(string name)
    {
        var result = lineInitialize(out var application, IntPtr.Zero, _callback, name, out _);
        return result < 0 ? throw new InvalidOperationException($"lineInitialize failed: 0x{result:X8}") : application;
    }

    private static int OnMessage(uint hDevice, uint dwMessage, UIntPtr dwInstance, UIntPtr dwParam1, UIntPtr dwParam2, UIntPtr dwParam3) =>
        1;

    [DllImport("tapi32.dll", CharSet = CharSet.Ansi)]
    private static extern int lineInitialize(out uint lphLineApp, IntPtr hInstance, LineCallback lpfnCallback,
        string lpszAppName, out uint lpdwNumDevs);
}
