using Tapi.Simulator.Abi;

namespace Tapi.Simulator.Telephony;

/// <summary>What is heard on a call: at most one gathering and one generation at a time, and any number of monitors.</summary>
internal sealed class CallSounds(Call call)
{
    public const string KnownDigits = "0123456789ABCD*#";

    public DigitGathering? Gathering { get; set; }

    public SoundGeneration? Generation { get; set; }

    public string DigitsSent { get; private set; } = string.Empty;

    public List<uint> TonesSent { get; } = [];

    public LineDigitMode MonitoredDigits => call.Handles.Aggregate((LineDigitMode)0, (modes, handle) => modes | handle.MonitoredDigits);

    public LineMediaMode MonitoredMedia => call.Handles.Aggregate((LineMediaMode)0, (modes, handle) => modes | handle.MonitoredMedia);

    /// <summary>The time in milliseconds, as messages carry it.</summary>
    public static nuint TickCount(CallHandle handle) => (uint)handle.Core.Elapsed.TotalMilliseconds;

    public void Gather(DigitGathering? next)
    {
        Gathering?.End(LineGatherTerm.Cancel);
        Gathering = next;
        next?.Start();
    }

    /// <summary>Ends what is being sent. Without a duration nothing new begins.</summary>
    public void Generate(CallHandle handle, TimeSpan? duration, Action done)
    {
        Generation?.End(LineGenerateTerm.Cancel);
        if (duration is { } time)
        {
            Generation = new SoundGeneration(handle);
            Generation.Start(time, done);
        }
    }

    public void AddSent(string digits) => DigitsSent += digits;

    public void Hear(char digit)
    {
        foreach (var handle in call.Handles)
        {
            foreach (var mode in new[] { LineDigitMode.Dtmf, LineDigitMode.DtmfEnd })
            {
                if ((handle.MonitoredDigits & mode) != 0)
                {
                    handle.Post(LineMessageId.MonitorDigits, digit, (nuint)mode, TickCount(handle));
                }
            }
        }

        Gathering?.Take(digit);
    }

    public void Hear(WatchedTone tone)
    {
        foreach (var handle in call.Handles)
        {
            if (handle.WatchedTones.FirstOrDefault(watched => watched.Sounds(tone)) is { } watched)
            {
                handle.Post(LineMessageId.MonitorTone, watched.AppSpecific, 0, TickCount(handle));
            }
        }
    }

    public void Detect(LineMediaMode mode)
    {
        foreach (var handle in call.Handles.Where(handle => (handle.MonitoredMedia & mode) != 0))
        {
            handle.Post(LineMessageId.MonitorMedia, (nuint)mode, 0, TickCount(handle));
        }
    }

    /// <summary>Ends everything, because the call is over.</summary>
    public void Stop()
    {
        Gathering?.End(LineGatherTerm.Cancel);
        Generation?.End(LineGenerateTerm.Cancel);
        foreach (var handle in call.Handles)
        {
            handle.StopListening();
        }
    }

    public void Forget(CallHandle handle)
    {
        if (Gathering?.Handle == handle)
        {
            Gathering.Forget();
        }

        if (Generation?.Handle == handle)
        {
            Generation.Forget();
        }
    }
}
