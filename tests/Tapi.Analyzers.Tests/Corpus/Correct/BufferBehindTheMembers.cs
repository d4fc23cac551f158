using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal unsafe struct VARSTRING
{
    public uint dwTotalSize;
    public uint dwNeededSize;
    public uint dwUsedSize;
    public uint dwStringFormat;
    public uint dwStringSize;
    public uint dwStringOffset;
    public fixed byte Data[512];
}
