using DWORD = System.UInt32;
using HLINE = System.UInt32;
using LONG = System.Int32;
using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

internal static class Native
{
    [DllImport("tapi32.dll")]
    public static extern LONG lineGetNumRings(HLINE hLine, DWORD dwAddressID, out DWORD lpdwNumRings);

    public static DWORD Rings(HLINE line) => lineGetNumRings(line, 0, out var rings) < 0 ? 0 : rings;
}
