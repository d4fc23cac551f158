using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

internal static unsafe class Native
{
    [DllImport("tapi32.dll")]
    private static extern int lineMakeCallW(uint hLine, uint* lphCall, char* lpszDestAddress, uint dwCountryCode, void* lpCallParams);

    public static uint Call(uint line, Func<int, Task<int>> reply)
    {
        uint call = 0;
        fixed (char* address = "5551234")
        {
            var request = lineMakeCallW(line, &call, address, 0, null);
            if (request < 0 || reply(request).GetAwaiter().GetResult() < 0)
            {
                return 0;
            }
        }

        return call;
    }
}
