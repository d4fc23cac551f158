using Spectre.Console;
using Tapi.Tool.Hosting;

namespace Tapi.Tool.Calling;

/// <summary>One line with its calls. What happens to them is written as it comes.</summary>
internal sealed class Softphone : IAsyncDisposable
{
    private static readonly TimeSpan DigitLength = TimeSpan.FromMilliseconds(100);

    private readonly object _lock = new();
    private readonly List<Call> _calls = [];
    private readonly Line _line;
    private readonly CommandContext _context;
    private readonly IDisposable[] _subscriptions;

    private Softphone(Line line, CommandContext context)
    {
        _line = line;
        _context = context;
        _subscriptions =
        [
            line.Application.CallState.Subscribe(message => Changed(message)),
            line.AppNewCall.Subscribe(message =>
            {
                Take(message.Call);
                return default;
            }),
        ];
    }

    /// <summary>The calls, the newest last.</summary>
    public IReadOnlyList<Call> Calls
    {
        get
        {
            lock (_lock)
            {
                return [.. _calls];
            }
        }
    }

    public static Softphone Open(LineApp app, uint number, CommandContext context)
    {
        var device = app.GetDevice(number);
        var line = device.Open(LineCallPrivilege.Owner | LineCallPrivilege.Monitor, default, device.GetDevCaps().MediaModes);
        var result = new Softphone(line, context);
        foreach (var call in line.GetNewCalls())
        {
            result.Take(call);
        }

        return result;
    }

    /// <summary>Calls a number, and waits until somebody answers or will not.</summary>
    /// <returns>The call, if somebody answered.</returns>
    public async Task<Call?> CallAsync(string number, CancellationToken cancellation)
    {
        var call = await _line.MakeCallAsync(number, 0, cancellationToken: cancellation);
        Take(call);
        var state = await call.CallState.WaitAsync(
            message => message.State is LineCallState.Connected or LineCallState.Disconnected or LineCallState.Busy or LineCallState.Idle,
            cancellation);
        if (state.State == LineCallState.Connected)
        {
            return call;
        }

        var reason = state.DisconnectMode is { } mode ? mode.ToString() : state.State.ToString();
        _context.Console.MarkupLineInterpolated($"[yellow]{number} has not answered: {reason}[/]");
        if (state.State == LineCallState.Busy)
        {
            await call.DropAsync(cancellationToken: cancellation);
        }

        return null;
    }

    public Task AnswerAsync(Call call, CancellationToken cancellation) => Owned(call).AnswerAsync(cancellationToken: cancellation);

    public Task HoldAsync(Call call, CancellationToken cancellation) => Owned(call).HoldAsync(cancellation);

    public Task UnholdAsync(Call call, CancellationToken cancellation) => Owned(call).UnholdAsync(cancellation);

    public Task HangUpAsync(Call call, CancellationToken cancellation) => Owned(call).DropAsync(cancellationToken: cancellation);

    public Task DigitsAsync(Call call, string digits, CancellationToken cancellation) =>
        Owned(call).GenerateDigitsAsync(LineDigitMode.Dtmf, digits, DigitLength, cancellation);

    /// <summary>Asks the other party first, or does not.</summary>
    public async Task TransferAsync(Call call, string number, bool isBlind, CancellationToken cancellation)
    {
        if (isBlind)
        {
            await Owned(call).BlindTransferAsync(number, cancellationToken: cancellation);
            return;
        }

        var other = await Owned(call).SetupTransferAsync(cancellationToken: cancellation);
        Take(other);
        await other.DialAsync(number, cancellationToken: cancellation);
        await other.CallState.WaitAsync(
            message => message.State is LineCallState.Connected or LineCallState.RingBack, cancellation);
        await call.CompleteTransferAsync(other, LineTransferMode.Transfer, cancellation);
    }

    /// <summary>The newest call in one of these states; waits for one where that makes sense.</summary>
    public async Task<Call> FindAsync(string purpose, LineCallState states, TimeSpan patience, CancellationToken cancellation)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        end.CancelAfter(patience);
        while (true)
        {
            if (Calls.LastOrDefault(call => (StateOf(call) & states) != 0) is { } found)
            {
                return found;
            }

            try
            {
                await Task.Delay(20, end.Token);
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                throw new TimeoutException($"Line {_line.Device.Id} has no call to {purpose}.");
            }
        }
    }

    public static LineCallState StateOf(Call call)
    {
        try
        {
            return call.GetCallStatus().CallState;
        }
        catch (Exception gone) when (gone is LineException or ObjectDisposedException)
        {
            // It ended, and perhaps its object was released, since it was looked up.
            return LineCallState.Idle;
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var subscription in _subscriptions)
        {
            subscription.Dispose();
        }

        // Disposing the calls would drop those that nobody has asked us about. The line takes only our handles along.
        await _line.DisposeAsync();
    }

    // A call of another program is only watched until something is to be done to it.
    private static Call Owned(Call call)
    {
        if (!call.GetCallStatus().CallPrivilege.HasFlag(LineCallPrivilege.Owner))
        {
            call.SetCallPrivilege(LineCallPrivilege.Owner);
        }

        return call;
    }

    private void Take(Call call)
    {
        lock (_lock)
        {
            if (!_calls.Contains(call))
            {
                _calls.Add(call);
            }
        }
    }

    private async ValueTask Changed(CallStateMessage message)
    {
        Take(message.Call);
        CallText.Write(_context, message);
        if (message.State == LineCallState.Idle)
        {
            lock (_lock)
            {
                _calls.Remove(message.Call);
            }

            await message.Call.DisposeAsync();
        }
    }
}
