using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

internal static class Native
{
    [DllImport("tapi32.dll")]
    private static extern int lineSetStatusMessages(uint hLine, uint dwLineStates, uint dwAddressStates);

    public static void Watch(uint line) => _ = lineSetStatusMessages(line, 0x1, 0x1);
}
