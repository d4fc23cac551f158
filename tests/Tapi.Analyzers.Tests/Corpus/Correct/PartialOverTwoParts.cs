using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

internal static partial class Native
{
    private const string Library = "tapi32.dll";
}

internal static partial class Native
{
    [DllImport(Library, EntryPoint = nameof(lineClose))]
    public static extern int CloseLine(uint hLine);

    [DllImport(Library)]
    public static extern int lineClose(uint hLine);
}
