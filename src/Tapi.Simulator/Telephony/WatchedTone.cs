namespace Tapi.Simulator.Telephony;

/// <summary>A tone that an application listens for.</summary>
internal sealed record WatchedTone(uint AppSpecific, uint Frequency1, uint Frequency2, uint Frequency3)
{
    private uint[] Frequencies => [.. new[] { Frequency1, Frequency2, Frequency3 }.Order()];

    public bool Sounds(WatchedTone other) => Frequencies.SequenceEqual(other.Frequencies);
}
