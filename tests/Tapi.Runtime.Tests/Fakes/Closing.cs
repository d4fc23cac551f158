using Tapi.Runtime.Requests;

namespace Tapi.Runtime.Tests.Fakes;

internal static class Closing
{
    /// <summary>Both steps of a shutdown.</summary>
    public static void Close(this PendingRequests table, string reason, bool mayFree)
    {
        table.Close(reason);
        if (mayFree)
        {
            table.FreeAll();
        }
    }
}
