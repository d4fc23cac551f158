using System.ComponentModel;
using Tapi.Runtime.Memory;
using Tapi.Runtime.Requests;

namespace Tapi.Runtime.Generated;

/// <summary>A request whose native function is being called.</summary>
/// <typeparam name="T">The type of its result.</typeparam>
/// <remarks>
/// Used by one thread, inside a <c>using</c>: prepare <see cref="Memory"/>, call the function, pass its result to
/// <see cref="Start"/>. Disposing before that takes the request back; disposing afterwards does nothing.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct PendingCall<T> : IDisposable
{
    private readonly PendingRequests _requests;
    private readonly Request<T> _request;

    internal PendingCall(PendingRequests requests, Request<T> request)
    {
        requests.Begin(request);
        _requests = requests;
        _request = request;
    }

    /// <summary>Zeroed native memory that TAPI may write until the reply, or null when <see cref="Size"/> is 0.</summary>
    public byte* Memory => _request.Memory is { } memory ? memory.Pointer : null;

    /// <summary>The size of <see cref="Memory"/> in bytes.</summary>
    public int Size => _request.Memory?.Size ?? 0;

    /// <summary>Zeroes the memory, then writes <see cref="Size"/> into its first DWORD.</summary>
    /// <exception cref="InvalidOperationException">The memory has fewer than 4 bytes, or the request was started.</exception>
    public void SetTotalSize()
    {
        if (_request.IsStarted || Size < sizeof(uint))
        {
            throw new InvalidOperationException("There is no memory that could hold its size.");
        }

        new Span<byte>(Memory, Size).Clear();
        *(uint*)(Memory + StructureHeader.TotalSize) = (uint)Size;
    }

    /// <summary>Takes what the native function returned.</summary>
    /// <param name="result">
    /// Negative: it failed. 0: it is complete, unless a message completes it. Positive, up to <see cref="int.MaxValue"/>: the request id.
    /// </param>
    /// <param name="cancellationToken">Ends the wait, not the request: a result that comes later is passed to the late action.</param>
    /// <returns>
    /// The result, after the reply or the message came. It fails with the application's exception for a negative result and with
    /// <see cref="RequestEndedException"/> when a reply may never come. The token cancels it, even when it was canceled before.
    /// </returns>
    /// <exception cref="InvalidOperationException">The request was started or disposed before.</exception>
    public Task<T> Start(int result, CancellationToken cancellationToken = default)
    {
        if (_request.IsStarted)
        {
            throw new InvalidOperationException($"The request of {_request.Function} was started or disposed before.");
        }

        var task = _request.Task;
        _request.IsStarted = true;
        _request.CancelWith(cancellationToken);
        _requests.Start(_request, result);
        return task;
    }

    /// <summary>Takes the request back when the function was never called.</summary>
    public void Dispose()
    {
        if (!_request.IsStarted)
        {
            _request.IsStarted = true;
            _requests.Withdraw(_request);
        }
    }
}
