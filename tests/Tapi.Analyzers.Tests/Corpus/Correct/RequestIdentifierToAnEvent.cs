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
    public event Action<int>? Requested;

    public void Hold(uint call)
    {
        var request = Native.lineHold(call);
        var id = request < 0 ? throw new InvalidOperationException(request.ToString()) : request;
        Requested?.Invoke(id);
    }
}
