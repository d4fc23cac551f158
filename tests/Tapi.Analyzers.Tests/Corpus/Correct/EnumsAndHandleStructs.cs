using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

internal enum Privilege : uint { None = 1, Monitor = 2, Owner = 4 }

internal readonly struct Line { private readonly uint _value; public Line(uint value) => _value = value; public uint Value => _value; }

internal enum Result { Success = 0 }

internal static class Native
{
    [DllImport("tapi32.dll")]
    public static extern Result lineGetNumRings(Line hLine, uint dwAddressID, out uint lpdwNumRings);

    [DllImport("tapi32.dll")]
    public static extern Result lineSetCallPrivilege(uint hCall, Privilege dwCallPrivilege);

    public static uint Rings(Line line)
    {
        if (lineGetNumRings(line, 0, out var rings) < Result.Success)
        {
            throw new InvalidOperationException();
        }

        return rings;
    }
}
