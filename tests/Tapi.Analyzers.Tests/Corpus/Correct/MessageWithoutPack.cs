using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

// No Pack: the offsets are the header's on both architectures anyway.
[StructLayout(LayoutKind.Sequential)]
internal struct LINEMESSAGE
{
    public uint hDevice;
    public uint dwMessageID;
    public UIntPtr dwCallbackInstance;
    public UIntPtr dwParam1;
    public UIntPtr dwParam2;
    public UIntPtr dwParam3;
}

internal static class Native
{
    [DllImport("tapi32.dll")]
    public static extern int lineGetMessage(uint hLineApp, out LINEMESSAGE lpMessage, uint dwTimeout);
}
