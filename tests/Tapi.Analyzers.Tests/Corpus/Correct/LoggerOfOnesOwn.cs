using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;

internal static class Log
{
    public static void Write(string format, params object[] values) => Console.Error.WriteLine(format, values);
}

// The identifier is logged, and kept as well.
internal sealed class Calls(uint hCall)
{
    private readonly Dictionary<int, DateTime> _pending = new();

    public void Drop()
    {
        var request = lineDrop(hCall, null, 0);
        if (request < 0)
        {
            Log.Write("lineDrop failed: 0x{0:X8}", request);
            return;
        }

        Log.Write("lineDrop of 0x{0:X} is request {1}", hCall, request);
        _pending[request] = DateTime.UtcNow;
    }

    public void OnMessage(uint hDevice, uint dwMessage, UIntPtr dwInstance, UIntPtr dwParam1, UIntPtr dwParam2, UIntPtr dwParam3)
    {
        const uint LINE_REPLY = 12;
        if (dwMessage == LINE_REPLY)
        {
            OnReply((int)dwParam1, (int)dwParam2);
        }
    }

    private void OnReply(int request, int result)
    {
        Log.Write("request {0} ended with 0x{1:X8}", request, result);
        if (_pending.Remove(request) && result == 0 && lineDeallocateCall(hCall) < 0)
        {
            Log.Write("the call is gone");
        }
    }

    [DllImport("tapi32.dll")]
    private static extern int lineDrop(uint hCall, byte[]? lpsUserUserInfo, uint dwSize);

    [DllImport("tapi32.dll")]
    private static extern int lineDeallocateCall(uint hCall);
}
