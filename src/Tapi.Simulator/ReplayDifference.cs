using System.Globalization;

namespace Tapi.Simulator;

/// <summary>Where a program does something else than in the record.</summary>
/// <param name="Position">The position in the record: of the next entry that was not played, or of the one that differs.</param>
/// <param name="Function">The function or message, by its C name.</param>
/// <param name="Reason">What is different.</param>
public sealed record ReplayDifference(ulong Position, string Function, string Reason)
{
    /// <summary>Returns the place and the reason.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Function} at entry {Position}: {Reason}");
}
