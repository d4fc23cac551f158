using System.ComponentModel;
using Tapi.Runtime.Threads;

namespace Tapi.Runtime.Generated;

public abstract partial class TapiObjectBase
{
    private const int ShortestPause = 10;
    private const int LongestPause = 500;

    private int _isReleasing;
    private Task? _disposal;

    /// <summary>Releases the handle. Does nothing when it was released before, or another thread is releasing it.</summary>
    /// <remarks>
    /// Unanswered proxy requests are answered first. Pending requests end with <see cref="RequestEndedException"/>,
    /// because their replies may never come.
    /// </remarks>
    /// <exception cref="TapiException">TAPI refused; the handle is still valid.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Release()
    {
        if (TryRelease() is { } refusal and < 0)
        {
            Application.ThrowIfFailed(ReleaseFunction ?? KindName, refusal);
        }
    }

    private protected override ValueTask ReleasePatientlyAsync()
    {
        lock (_gate)
        {
            // One that failed is not the last word: TAPI may agree the next time.
            if (_disposal is null or { IsCompleted: true })
            {
                _disposal = IsReleased ? Task.CompletedTask : Background.Run(TryReleaseUntilExpiryAsync);
            }

            return new ValueTask(_disposal);
        }
    }

    /// <summary>Releases an object whose request was canceled before the object came, so that no call is left over unnoticed.</summary>
    /// <param name="late">The object.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static void ReleaseLate(TapiObjectBase late) =>
        (late ?? throw new ArgumentNullException(nameof(late))).DisposeAsync().AsTask();

    /// <summary>Calls the native function that releases the handle.</summary>
    /// <returns>Its result: negative when it refused.</returns>
    protected virtual int ReleaseNative() => 0;

    /// <summary>Returns whether a result of <see cref="ReleaseNative"/> says that the handle is not valid any more.</summary>
    /// <param name="result">The result, negative.</param>
    /// <returns>Whether the object counts as released.</returns>
    protected virtual bool IsInvalidHandle(int result) => false;

    /// <summary>Asks TAPI to end what keeps the handle from being released.</summary>
    /// <returns>The request, or <see langword="null"/> when there is nothing to end.</returns>
    protected virtual Task? EndAsync() => null;

    /// <summary>Returns the native result, or null when there was nothing to do.</summary>
    private int? TryRelease()
    {
        if (IsReleased || Interlocked.Exchange(ref _isReleasing, 1) != 0)
        {
            return null;
        }

        try
        {
            AbandonProxyRequests();
            Application.BeginRelease(this);
            var result = ReleaseNative();
            if (result >= 0 || IsInvalidHandle(result))
            {
                result = 0;
                Application.EndObject(
                    this, $"the {KindName} was released{(ReleaseFunction is { } function ? $" by {function}" : "")}");
            }

            return result;
        }
        finally
        {
            Application.Objects.CancelRelease(this);
            Volatile.Write(ref _isReleasing, 0);
        }
    }

    private async Task TryReleaseUntilExpiryAsync()
    {
        try
        {
            using var patience = new CancellationTokenSource(Application.ReleasePatience);
            var expiry = Task.Delay(Timeout.Infinite, patience.Token);
            Task<bool>? drop = null;
            for (var pause = ShortestPause; !patience.IsCancellationRequested; pause = Math.Min(2 * pause, LongestPause))
            {
                // Registered before the attempt: the message may come while it is refused.
                var message = Application.Signals.NextAsync(HandleValue);
                TryRelease();
                if (IsReleased)
                {
                    return;
                }

                // A drop that failed is repeated, but after a pause: it may fail at once, again and again.
                var isFresh = drop is null or { IsCompleted: true, Result: false };
                drop = isFresh ? DropQuietlyAsync() : drop!;
                if (isFresh && drop is { IsCompleted: true, Result: true })
                {
                    continue;
                }

                await Task.WhenAny(message, drop.IsCompleted ? Task.Delay(pause, patience.Token) : drop, expiry).ConfigureAwait(false);
            }

            TryRelease();
        }
        catch (Exception failure)
        {
            Application.ReportFailure(failure, this);
        }

        if (!IsReleased)
        {
            Application.Counters.AddReleaseFailure();
        }
    }

    /// <summary>Returns whether there is nothing more to drop. What counts is whether the handle can be released afterwards.</summary>
    private async Task<bool> DropQuietlyAsync()
    {
        try
        {
            if (EndAsync() is { } drop)
            {
                await drop.ConfigureAwait(false);
            }

            return true;
        }
        catch (TapiException)
        {
            return false;
        }
        catch (ObjectDisposedException)
        {
            // Its line was closed in the meantime.
            return true;
        }
    }
}
