using System.Globalization;

namespace Tapi.Simulator;

/// <summary>One thing that happened at a simulated PBX.</summary>
public sealed record JournalEntry
{
    internal JournalEntry()
    {
    }

    /// <summary>The position in the journal, from 1.</summary>
    public long Number { get; internal init; }

    /// <summary>Simulator time since the PBX was made.</summary>
    public TimeSpan Time { get; internal init; }

    /// <summary>What kind of entry it is.</summary>
    public JournalKind Kind { get; internal init; }

    /// <summary>The friendly name of the application that called, or to which the message went; empty when it is not known.</summary>
    public string Application { get; internal init; } = string.Empty;

    /// <summary>The function or message, by its C name.</summary>
    public string Name { get; internal init; } = string.Empty;

    /// <summary>Arguments, result or parameters, shortened. PINs are left out.</summary>
    public string Details { get; internal init; } = string.Empty;

    /// <summary>Returns the entry on one line.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Number,5} {Time:c} {Kind,-7} {Name} {Details}");
}
