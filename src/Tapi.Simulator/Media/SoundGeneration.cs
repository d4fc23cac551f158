namespace Tapi.Simulator.Media;

/// <summary>Digits or a tone that an application sends.</summary>
internal sealed class SoundGeneration(CallHandle handle)
{
    private ScheduledAction? _timer;

    public CallHandle Handle => handle;

    public void Start(TimeSpan duration, Action done) => _timer = handle.Pbx.Scheduler.After(duration, () =>
    {
        done();
        End(LineGenerateTerm.Done);
    });

    public void End(LineGenerateTerm reason)
    {
        Forget();
        handle.Post(LineMessageId.Generate, (nuint)reason, 0, CallDigits.TickCount(handle));
    }

    public void Forget()
    {
        _timer?.Cancel();
        if (handle.Call.Digits.Generation == this)
        {
            handle.Call.Digits.Generation = null;
        }
    }
}
