using Tapi.Simulator.Abi;
using Tapi.Simulator.Core.Time;

namespace Tapi.Simulator.Telephony;

/// <summary>Digits that <c>lineGatherDigitsW</c> collects. The buffer belongs to the caller and is valid until the message.</summary>
internal sealed unsafe class DigitGathering(
    CallHandle handle, char* buffer, uint size, string terminators, TimeSpan firstTimeout, TimeSpan interTimeout)
{
    private ScheduledAction? _timer;
    private int _count;

    public CallHandle Handle => handle;

    public void Start() => Await(firstTimeout, LineGatherTerm.FirstTimeout);

    public void Take(char digit)
    {
        _timer?.Cancel();
        buffer[_count++] = digit;
        if (terminators.Contains(digit))
        {
            End(LineGatherTerm.TermDigit);
        }
        else if (_count == size)
        {
            End(LineGatherTerm.BufferFull);
        }
        else
        {
            Await(interTimeout, LineGatherTerm.InterTimeout);
        }
    }

    public void End(LineGatherTerm reason)
    {
        Forget();
        if (_count < size)
        {
            buffer[_count] = '\0';
        }

        handle.Post(LineMessageId.GatherDigits, (nuint)reason, 0, CallSounds.TickCount(handle));
    }

    /// <summary>Ends without a message: the handle is gone, and the buffer may be too.</summary>
    public void Forget()
    {
        _timer?.Cancel();
        if (handle.Call.Sounds.Gathering == this)
        {
            handle.Call.Sounds.Gathering = null;
        }
    }

    private void Await(TimeSpan timeout, LineGatherTerm reason) =>
        _timer = timeout > TimeSpan.Zero ? handle.Core.Scheduler.After(timeout, () => End(reason)) : null;
}
