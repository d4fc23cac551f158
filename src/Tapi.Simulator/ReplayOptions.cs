namespace Tapi.Simulator;

/// <summary>How a record is played.</summary>
public sealed class ReplayOptions
{
    /// <summary>
    /// Whether messages come when they came in the record, counted from its beginning. Otherwise they come as soon as the program has made
    /// the calls that were made before them.
    /// </summary>
    public bool RecordedSpeed { get; init; }

    /// <summary>
    /// How long a message waits for a call of the program that came before it in the record. Then it comes anyway, and that is a
    /// difference. The default is ten seconds.
    /// </summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);
}
