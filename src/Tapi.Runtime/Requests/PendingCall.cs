namespace Tapi.Runtime;

/// <summary>A request whose native function is being called.</summary>
/// <typeparam name="T">The type of its result.</typeparam>
/// <remarks>
/// Used by one thread, inside of a <c>using</c>: prepare <see cref="Memory"/>, call the function, give its result to
/// <see cref="Start"/>. Disposing before that gives everything back; disposing afterwards does nothing.
/// </remarks>
public sealed unsafe class PendingCall<T> : IDisposable
{
    private readonly RequestTable _table;
    private readonly Request<T> _request;
    private bool _isOver;

    internal PendingCall(RequestTable table, Request<T> request)
    {
        _table = table;
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
        if (_isOver || Size < sizeof(uint))
        {
            throw new InvalidOperationException("There is no memory that could hold its size.");
        }

        new Span<byte>(Memory, Size).Clear();
        *(uint*)(Memory + StructureHeader.TotalSize) = (uint)Size;
    }

    /// <summary>Throws before anything was asked of TAPI; call it ahead of the native function.</summary>
    /// <param name="cancellationToken">The caller's token.</param>
    /// <exception cref="OperationCanceledException">The token is cancelled.</exception>
    public void ThrowIfCancelled(CancellationToken cancellationToken) => cancellationToken.ThrowIfCancellationRequested();

    /// <summary>Takes what the native function returned.</summary>
    /// <param name="result">Negative: it failed. 0: it is complete. Positive, up to <see cref="int.MaxValue"/>: the request id.</param>
    /// <param name="cancellationToken">Ends the wait, not the request: a result that comes later is given to the late action.</param>
    /// <returns>
    /// The result once the reply came. It fails with the application's exception for a negative result, with
    /// <see cref="RequestEndedException"/> when a reply may never come, and is cancelled with the token, even when that
    /// was cancelled before.
    /// </returns>
    /// <exception cref="InvalidOperationException">The request was started or disposed before.</exception>
    public Task<T> Start(int result, CancellationToken cancellationToken = default)
    {
        if (_isOver)
        {
            throw new InvalidOperationException($"The request of {_request.Function} was started or disposed before.");
        }

        _isOver = true;
        _request.CancelWith(cancellationToken);
        _table.Start(_request, result);
        return _request.Task;
    }

    /// <summary>Gives everything back when the function was never called.</summary>
    public void Dispose()
    {
        if (!_isOver)
        {
            _isOver = true;
            _table.Forget(_request);
        }
    }
}
