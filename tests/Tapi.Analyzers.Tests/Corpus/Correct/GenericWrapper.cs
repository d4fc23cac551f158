using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

internal static class Native
{
    [DllImport("tapi32.dll")]
    private static extern int lineGetNumRings(uint hLine, uint dwAddressID, out uint lpdwNumRings);

    private delegate int Getter<T>(uint line, uint address, out T value);

    private static T Get<T>(Getter<T> getter, uint line)
        where T : struct
    {
        var result = getter(line, 0, out var value);
        return result == 0 ? value : throw new InvalidOperationException(result.ToString("X8"));
    }

    public static uint Rings(uint line) => Get<uint>(lineGetNumRings, line);
}
