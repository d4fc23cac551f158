using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

internal static class Native
{
    [DllImport("tapi32.dll", EntryPoint = "lineUnhold")]
    private static extern int UnholdCore(uint hCall);

    /// <summary>The caller gets the request identifier.</summary>
    public static int Unhold(uint call)
    {
        int request;
        try
        {
            request = UnholdCore(call);
        }
        catch (DllNotFoundException)
        {
            return -1;
        }

        return request;
    }
}

internal sealed class Caller
{
    private int _last;

    public bool Waits(int id) => id == _last;

    public void Run(uint call) => _last = Native.Unhold(call);
}
