using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

internal struct Message
{
    public uint Device, Id;
    public UIntPtr Instance, Param1, Param2, Param3;
}

internal static class Native
{
    [DllImport("tapi32.dll")]
    public static extern int lineHold(uint hCall);

    [DllImport("tapi32.dll")]
    public static extern int lineGetMessage(uint hLineApp, out Message lpMessage, uint dwTimeout);

    public static bool HoldAndWait(uint app, uint call)
    {
        const uint LINE_REPLY = 12;
        int request = lineHold(call);
        while (request > 0 && lineGetMessage(app, out var message, 5000) == 0)
        {
            if (message.Id == LINE_REPLY && message.Param1.ToUInt64() == (ulong)request)
            {
                return unchecked((int)message.Param2.ToUInt64()) == 0;
            }
        }

        return request == 0;
    }
}
