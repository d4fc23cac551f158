using System.Globalization;

namespace Tapi.Simulator;

/// <summary>One thing that happened at a simulated PBX.</summary>
/// <param name="Number">Position in the journal, from 1.</param>
/// <param name="Time">Simulator time since the PBX was made.</param>
/// <param name="Kind">What the entry tells of.</param>
/// <param name="Name">The function or message, by its C name.</param>
/// <param name="Details">Arguments, result or parameters, shortened. PINs are left out.</param>
public sealed record JournalEntry(long Number, TimeSpan Time, JournalKind Kind, string Name, string Details)
{
    /// <summary>The entry on one line.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Number,5} {Time:c} {Kind,-7} {Name} {Details}");
}
