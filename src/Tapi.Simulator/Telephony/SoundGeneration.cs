using Tapi.Simulator.Abi;
using Tapi.Simulator.Core.Time;

namespace Tapi.Simulator.Telephony;

/// <summary>Digits or a tone that an application sends.</summary>
internal sealed class SoundGeneration(CallHandle handle)
{
    private ScheduledAction? _timer;

    public CallHandle Handle => handle;

    public void Start(TimeSpan duration, Action done) => _timer = handle.Core.Scheduler.After(duration, () =>
    {
        done();
        End(LineGenerateTerm.Done);
    });

    public void End(LineGenerateTerm reason)
    {
        Forget();
        handle.Post(LineMessageId.Generate, (nuint)reason, 0, CallSounds.TickCount(handle));
    }

    public void Forget()
    {
        _timer?.Cancel();
        if (handle.Call.Sounds.Generation == this)
        {
            handle.Call.Sounds.Generation = null;
        }
    }
}
