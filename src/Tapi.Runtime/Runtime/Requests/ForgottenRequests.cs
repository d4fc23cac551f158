namespace Tapi.Runtime.Requests;

/// <summary>
/// The ids of requests that ended with their handle and left nothing to keep. TAPI may still answer them, which is nothing unusual.
/// Guarded by the lock of <see cref="PendingRequests"/>.
/// </summary>
internal sealed class ForgottenRequests
{
    /// <summary>Beyond that the oldest are forgotten altogether: their replies count as unknown.</summary>
    public const int Most = 1024;

    private readonly HashSet<uint> _ids = [];
    private readonly Queue<uint> _order = new();

    public void Add(uint requestId)
    {
        if (!_ids.Add(requestId))
        {
            return;
        }

        _order.Enqueue(requestId);
        if (_order.Count > Most)
        {
            _ids.Remove(_order.Dequeue());
        }
    }

    public bool Contains(uint requestId) => _ids.Contains(requestId);
}
