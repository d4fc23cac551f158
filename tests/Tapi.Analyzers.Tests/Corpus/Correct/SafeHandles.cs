using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

internal sealed class SafeLine : SafeHandle
{
    public SafeLine()
        : base(IntPtr.Zero, true)
    {
    }

    public override bool IsInvalid => handle == IntPtr.Zero;

    protected override bool ReleaseHandle() => lineClose(handle) == 0;

    [DllImport("tapi32.dll")]
    private static extern int lineClose(IntPtr hLine);

    [DllImport("tapi32.dll")]
    private static extern int lineGetNumRings(SafeLine hLine, uint dwAddressID, out uint lpdwNumRings);

    public uint Rings => lineGetNumRings(this, 0, out var rings) == 0 ? rings : throw new InvalidOperationException();
}
