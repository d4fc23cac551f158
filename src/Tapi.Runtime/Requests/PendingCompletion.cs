namespace Tapi.Runtime;

/// <summary>A request that ends with a message of its own, between its preparation and the return of the native function.</summary>
/// <typeparam name="T">The type of its result.</typeparam>
public sealed unsafe class PendingCompletion<T> : IDisposable
{
    private readonly CompletionTable _table;
    private readonly CompletionTable.Completion _completion;
    private readonly Request<T> _request;
    private bool _isStarted;

    internal PendingCompletion(CompletionTable table, CompletionTable.Completion completion, Request<T> request)
    {
        _table = table;
        _completion = completion;
        _request = request;
    }

    /// <summary>The memory for TAPI to write to, zeroed; null when the request has none.</summary>
    public byte* Memory => _request.Memory is { } memory ? memory.Pointer : null;

    /// <summary>Takes the result of the native function.</summary>
    /// <param name="result">Its result: negative is an error, everything else means that the message will come.</param>
    /// <param name="cancellationToken">Ends the wait, not the request.</param>
    /// <returns>A task that ends with the message.</returns>
    public Task<T> Start(int result, CancellationToken cancellationToken = default)
    {
        _isStarted = true;
        _request.CancelWith(cancellationToken);
        if (result >= 0)
        {
            _table.Return(_completion);
        }
        else if (_table.Remove(_completion))
        {
            _request.Complete(result);
        }

        return _request.Task;
    }

    /// <summary>Gives everything back when the native function was not called.</summary>
    public void Dispose()
    {
        if (!_isStarted && _table.Remove(_completion))
        {
            _request.Free();
        }
    }
}
