using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

internal static class Native
{
    [DllImport("tapi32.dll")]
    public static extern int lineHold(uint hCall);
}

internal sealed class Holder
{
    private readonly HashSet<int> _waiting = new();

    public string Hold(uint call) => Native.lineHold(call) switch
    {
        0 => "held",
        > 0 and var request => Wait(request),
        var error => "failed: " + error,
    };

    public bool IsOurs(int request) => _waiting.Remove(request);

    private string Wait(int request)
    {
        _waiting.Add(request);
        return "waiting for " + request;
    }
}
