using Tapi.Simulator.Abi;
using Tapi.Simulator.Core;
using Tapi.Simulator.Core.Messages;
using Tapi.Simulator.Core.Scripting;

namespace Tapi.Simulator.Exports;

/// <summary>The wait for a message. It does not hold the lock of the PBX, and stays out of the journal, where it would be noise.</summary>
internal static unsafe class MessageExport
{
    private const uint Infinite = uint.MaxValue;

    public static int Take(
        PbxCore core, string function, MessageQueue queue, LINEMESSAGE* target, uint milliseconds, int closed, int timedOut)
    {
        var timeout = milliseconds == Infinite ? Timeout.InfiniteTimeSpan : TimeSpan.FromMilliseconds(milliseconds);
        Rule rule;
        lock (core.Gate)
        {
            rule = core.Script.Next(function);
        }

        if (rule.Error is { } error)
        {
            return error;
        }

        switch (queue.Take(timeout, out var message))
        {
            case QueueRead.Closed:
                return closed;
            case QueueRead.TimedOut:
                return timedOut;
            default:
                *target = new LINEMESSAGE
                {
                    hDevice = message.Device,
                    dwMessageID = message.MessageId,
                    dwCallbackInstance = message.CallbackInstance,
                    dwParam1 = message.Param1,
                    dwParam2 = message.Param2,
                    dwParam3 = message.Param3,
                };
                return 0;
        }
    }
}
