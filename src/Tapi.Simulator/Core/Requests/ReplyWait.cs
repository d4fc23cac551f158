namespace Tapi.Simulator.Core.Requests;

/// <summary>Holds a function back until its reply has been read. Never under the lock of the PBX.</summary>
internal static class ReplyWait
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    public static void Run(Request request)
    {
        var queue = request.Client.Queue;
        if (!queue.IsReadByThisThread() && request.Replied!.Wait(Limit))
        {
            queue.WaitUntilProcessed(request.ReplyNumber, Limit);
        }
    }
}
