using System.Globalization;

namespace Tapi.Recording;

/// <summary>Where a file cannot be read any further.</summary>
public sealed class RecordingDamage
{
    internal RecordingDamage(long offset, string reason)
    {
        Offset = offset;
        Reason = reason;
    }

    /// <summary>The offset in the file of the first byte that was of no use.</summary>
    public long Offset { get; }

    /// <summary>What is wrong there.</summary>
    public string Reason { get; }

    /// <summary>Returns the place and the reason.</summary>
    public override string ToString() =>
        string.Format(CultureInfo.InvariantCulture, "The record is damaged at offset {0}: {1}.", Offset, Reason);
}
