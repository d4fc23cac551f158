using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

internal static class Native
{
    [DllImport("tapi32.dll")]
    public static extern int lineHold(uint hCall);

    public static (int Request, DateTime At) Hold(uint call) => (lineHold(call), DateTime.UtcNow);

    public static IEnumerable<int> HoldAll(IEnumerable<uint> calls)
    {
        foreach (var call in calls)
        {
            yield return lineHold(call);
        }
    }
}
