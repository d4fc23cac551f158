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
}

internal sealed class Requests
{
    private readonly Dictionary<int, TaskCompletionSource<int>> _pending = new();

    public Task<int> HoldAsync(uint call)
    {
        lock (_pending)
        {
            var request = Native.lineHold(call);
            if (request < 0)
            {
                throw new InvalidOperationException(request.ToString("X8"));
            }

            var source = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
            if (request == 0)
            {
                source.SetResult(0);
                return source.Task;
            }

            _pending[request] = source;
            return source.Task;
        }
    }

    public void OnReply(UIntPtr dwParam1, UIntPtr dwParam2)
    {
        lock (_pending)
        {
            if (_pending.Remove(unchecked((int)dwParam1.ToUInt64()), out var source))
            {
                source.SetResult(unchecked((int)dwParam2.ToUInt64()));
            }
        }
    }
}
