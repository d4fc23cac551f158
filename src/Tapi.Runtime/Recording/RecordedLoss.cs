namespace Tapi.Recording;

/// <summary>Entries that are missing, because the disk was too slow.</summary>
public sealed class RecordedLoss : RecordedEntry
{
    internal RecordedLoss(ulong number, TimeSpan time, ulong count)
        : base(number, 0, time) => Count = count;

    /// <summary>How many entries are missing.</summary>
    public ulong Count { get; }
}
