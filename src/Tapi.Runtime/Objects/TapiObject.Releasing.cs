namespace Tapi.Runtime;

public abstract partial class TapiObject
{
    private int _isReleasing;
    private Task? _disposal;

    /// <summary>Releases the handle. Nothing happens when that was done, or is being done by another thread.</summary>
    /// <remarks>
    /// Unanswered proxy requests are answered first. Pending requests end with <see cref="RequestEndedException"/>,
    /// because their replies may never come.
    /// </remarks>
    /// <exception cref="TapiException">TAPI refused; the handle is still valid.</exception>
    public void Release()
    {
        if (TryRelease() is { } refusal and < 0)
        {
            Application.ThrowIfFailed(ReleaseFunction ?? KindName, refusal);
        }
    }

    /// <summary>
    /// Releases the handle with patience: when TAPI refuses, drops first where there is something to drop, and tries again
    /// with each message about the handle, for 5 seconds at most. Never throws; a handle that stays is counted.
    /// </summary>
    /// <returns>The end of the attempt.</returns>
    public ValueTask DisposeAsync()
    {
        lock (_gate)
        {
            _disposal ??= IsReleased ? Task.CompletedTask : Task.Run(ReleasePatientlyAsync);
            return new ValueTask(_disposal);
        }
    }

    /// <summary>Calls the native function that releases the handle.</summary>
    /// <returns>Its result: negative when it refused.</returns>
    protected virtual int ReleaseNative() => 0;

    /// <summary>Asks TAPI to end what keeps the handle from being released.</summary>
    /// <returns>The request, or <see langword="null"/> when there is nothing of that sort.</returns>
    protected virtual Task? EndAsync() => null;

    /// <summary>Gives the native result, or null when there was nothing to do.</summary>
    private int? TryRelease()
    {
        if (IsReleased || Interlocked.Exchange(ref _isReleasing, 1) != 0)
        {
            return null;
        }

        try
        {
            AbandonProxyRequests();
            int result = ReleaseNative();
            if (result >= 0)
            {
                Application.EndObject(
                    this, $"the {KindName} was released{(ReleaseFunction is { } function ? $" by {function}" : "")}");
            }

            return result;
        }
        finally
        {
            Volatile.Write(ref _isReleasing, 0);
        }
    }

    private async Task ReleasePatientlyAsync()
    {
        try
        {
            using CancellationTokenSource patience = new(Application.ReleasePatience);
            Task expiry = Task.Delay(Timeout.Infinite, patience.Token);
            bool isExpired = false;
            for (bool mayDrop = true; !isExpired; mayDrop = false)
            {
                // Registered before the attempt: the message may come while it is refused.
                Task message = Application.Signals.NextAsync(HandleValue);
                TryRelease();
                if (IsReleased)
                {
                    return;
                }

                Task next = (mayDrop ? DropQuietlyAsync() : null) ?? message;
                isExpired = await Task.WhenAny(next, expiry).ConfigureAwait(false) == expiry;
            }

            TryRelease();
        }
        catch (Exception failure)
        {
            Application.ReportFailure(failure);
        }

        if (!IsReleased)
        {
            Application.Counters.AddReleaseFailure();
        }
    }

    private Task? DropQuietlyAsync()
    {
        try
        {
            return EndAsync() is { } drop ? QuietAsync(drop) : null;
        }
        catch (TapiException)
        {
            return Task.CompletedTask;
        }

        static async Task QuietAsync(Task drop)
        {
            try
            {
                await drop.ConfigureAwait(false);
            }
            catch (TapiException)
            {
                // What counts is whether the handle can be released afterwards.
            }
        }
    }
}
