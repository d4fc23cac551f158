using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

// The union's two handles share one place.
[StructLayout(LayoutKind.Explicit)]
internal struct LINEINITIALIZEEXPARAMS86
{
    [FieldOffset(0)] public uint dwTotalSize;
    [FieldOffset(4)] public uint dwNeededSize;
    [FieldOffset(8)] public uint dwUsedSize;
    [FieldOffset(12)] public uint dwOptions;
    [FieldOffset(16)] public IntPtr hEvent;
    [FieldOffset(16)] public IntPtr hCompletionPort;
}

[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal struct LINEINITIALIZEEXPARAMS
{
    public uint dwTotalSize;
    public uint dwNeededSize;
    public uint dwUsedSize;
    public uint dwOptions;
    public IntPtr hEvent;
    public uint dwCompletionKey;
}
