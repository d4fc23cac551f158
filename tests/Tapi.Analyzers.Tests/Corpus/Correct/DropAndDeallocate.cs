using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

internal static class Native
{
    [DllImport("tapi32.dll")]
    public static extern int lineDrop(uint hCall, IntPtr lpsUserUserInfo, uint dwSize);

    [DllImport("tapi32.dll")]
    public static extern int lineDeallocateCall(uint hCall);
}

internal sealed class ActiveCall
{
    private uint _call;
    private int _drop;

    public ActiveCall(uint call) => _call = call;

    public void Drop()
    {
        _drop = Native.lineDrop(_call, IntPtr.Zero, 0);
        if (_drop < 0)
        {
            throw new InvalidOperationException(_drop.ToString("X8"));
        }
    }

    public void OnReply(int request)
    {
        if (request == _drop && Native.lineDeallocateCall(_call) == 0)
        {
            _call = 0;
        }
    }
}
