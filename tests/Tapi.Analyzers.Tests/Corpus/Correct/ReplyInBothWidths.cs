using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

internal static class Messages
{
    private const uint LINE_REPLY = 12;
    private static readonly Dictionary<int, Action<int>> Waiting = new();

    public static void OnMessage(uint hDevice, uint dwMessage, IntPtr dwInstance, IntPtr dwParam1, IntPtr dwParam2, IntPtr dwParam3)
    {
        switch (dwMessage)
        {
            case LINE_REPLY:
                var result = unchecked((int)dwParam2.ToInt64());
                if (Waiting.Remove(unchecked((int)dwParam1.ToInt64()), out var complete))
                {
                    complete(result);
                }

                break;
        }
    }
}
