using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

internal static class Native
{
    [DllImport("tapi32.dll", CharSet = CharSet.Unicode, EntryPoint = "lineMakeCallW", ExactSpelling = true)]
    public static extern int MakeCall(uint hLine, IntPtr lphCall, string lpszDestAddress, uint dwCountryCode, IntPtr lpCallParams);

    [DllImport("tapi32.dll")]
    public static extern int lineDeallocateCall(uint hCall);
}

internal sealed class OutgoingCall : IDisposable
{
    private IntPtr _place = Marshal.AllocHGlobal(sizeof(uint));
    private int _request;

    public void Dial(uint line, string number)
    {
        Marshal.WriteInt32(_place, 0);
        _request = Native.MakeCall(line, _place, number, 0, IntPtr.Zero);
        if (_request < 0)
        {
            throw new InvalidOperationException("lineMakeCall failed: " + _request.ToString("X8"));
        }
    }

    public uint? Completed(int request) => request == _request ? (uint)Marshal.ReadInt32(_place) : null;

    public void Dispose()
    {
        if (_place != IntPtr.Zero)
        {
            Native.lineDeallocateCall((uint)Marshal.ReadInt32(_place));
            Marshal.FreeHGlobal(_place);
            _place = IntPtr.Zero;
        }
    }
}
