namespace Tapi.Simulator.Telephony;

/// <summary>How the far end of calls to one number behaves.</summary>
internal sealed class Party
{
    public string Name { get; set; } = string.Empty;

    public bool IsBusy { get; set; }

    /// <summary>How long it rings before somebody answers; null when nobody does.</summary>
    public TimeSpan? RingTime { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How long the call is connected before the far end hangs up; null when it never does.</summary>
    public TimeSpan? TalkTime { get; set; }
}
