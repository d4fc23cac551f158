namespace Tapi.Runtime.Objects;

/// <summary>Lets code wait for the next message about a handle, even while the dispatcher is busy.</summary>
internal sealed class HandleSignals
{
    private readonly object _gate = new();
    private readonly Dictionary<uint, TaskCompletionSource<bool>> _signals = [];

    /// <summary>Ends with the next message about the handle after this call.</summary>
    public Task NextAsync(uint handle)
    {
        lock (_gate)
        {
            if (!_signals.TryGetValue(handle, out var signal))
            {
                signal = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
                _signals.Add(handle, signal);
            }

            return signal.Task;
        }
    }

    public void Signal(uint handle)
    {
        lock (_gate)
        {
            if (_signals.TryGetValue(handle, out var signal))
            {
                _signals.Remove(handle);
                signal.TrySetResult(true);
            }
        }
    }
}
