using Tapi.EndToEnd.Tests.Harness;
using Tapi.Simulator;

namespace Tapi.EndToEnd.Tests.Stress;

/// <summary>Does one thing after another, by chance; every outcome that the API documents is fine.</summary>
internal sealed class Caller(BusyOffice office, int index, int seed)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    private readonly Random _random = new(seed);
    private readonly Line _line = office.Lines[index % BusyOffice.Size];

    public async Task RunAsync(int steps)
    {
        for (var step = 0; step < steps; step++)
        {
            using var cancellation = new CancellationTokenSource(Patience);
            try
            {
                await StepAsync(cancellation).Soon();
            }
            catch (OperationCanceledException)
            {
                // Canceled on purpose, or a reply that never comes.
            }
            catch (LineException)
            {
                // A fault of the script.
            }
        }
    }

    private async Task StepAsync(CancellationTokenSource cancellation)
    {
        switch (_random.Next(10))
        {
            case 0:
                office.Pbx.Lines[index % BusyOffice.Size].Ring("5559999");
                break;
            case 1 or 2:
                var id = new string('ü', _random.Next(1, 50));
                Assert.Equal(new HAGENT((uint)id.Length), await _line.CreateAgentAsync(id, cancellationToken: cancellation.Token));
                break;
            default:
                await CallAsync(cancellation);
                break;
        }
    }

    private async Task CallAsync(CancellationTokenSource cancellation)
    {
        Disturb();
        var making = _line.MakeCallAsync($"555{_random.Next(100, 200)}", 0, cancellationToken: cancellation.Token);
        if (_random.Next(5) == 0)
        {
            await cancellation.CancelAsync();
        }

        var call = await making;
        try
        {
            switch (_random.Next(3))
            {
                case 0:
                    await call.CallState.WaitAsync(message => message.State == LineCallState.Connected, cancellation.Token);
                    Assert.Equal(_line.Handle, call.GetCallInfo().Line);
                    break;
                case 1:
                    await call.DropAsync(cancellationToken: cancellation.Token);
                    break;
            }
        }
        catch (RequestEndedException) when (office.WasGivenAgain(call.HandleValue))
        {
            // The end of the call that had the handle before.
        }
        finally
        {
            await call.DisposeAsync();
            if (_random.Next(4) == 0 && call.IsReleased)
            {
                office.GiveAgain(call.HandleValue);
            }
        }
    }

    private void Disturb()
    {
        var pbx = office.Pbx;
        _ = _random.Next(24) switch
        {
            0 => pbx.On("lineMakeCallW").FailAtOnce(LineError.CallUnavailable),
            1 => pbx.On("lineMakeCallW").FailInReply(LineError.OperationFailed),
            2 => pbx.On("lineMakeCallW").ReplyTwice(),
            3 => pbx.On("lineMakeCallW").ReplyWithUnknownIdFirst(),
            4 => pbx.On("lineMakeCallW").ReturnZero(),
            5 or 6 => pbx.On("lineMakeCallW").ReplyBeforeReturn(),
            7 => pbx.On("lineMakeCallW").NeverReply(),
            8 => pbx.On("lineDeallocateCall").FailAtOnce(LineError.OperationFailed),
            9 => pbx.On("lineDrop").FailInReply(LineError.OperationFailed),
            < 16 => pbx.On("lineMakeCallW").ReplyAfter(TimeSpan.FromMilliseconds(_random.Next(1, 2000))),
            _ => null,
        };
    }
}
