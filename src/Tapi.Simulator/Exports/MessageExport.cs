namespace Tapi.Simulator.Exports;

/// <summary>The wait for a message. Holds no lock of the PBX, and stays out of the journal, where it would only be noise.</summary>
internal static unsafe class MessageExport
{
    public static int Take(Application application, LINEMESSAGE* target, TimeSpan timeout)
    {
        RequestRule rule;
        lock (application.Pbx.Gate)
        {
            rule = application.Pbx.Script.Next("lineGetMessage");
        }

        if (rule.Error is { } error)
        {
            return error;
        }

        switch (application.Queue.Take(timeout, out var message))
        {
            case QueueRead.Closed:
                return (int)LineError.InvalidAppHandle;
            case QueueRead.TimedOut:
                return (int)LineError.OperationFailed;
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
