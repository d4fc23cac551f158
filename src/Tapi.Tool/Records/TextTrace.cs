using System.Globalization;
using Tapi.Recording;

namespace Tapi.Tool.Records;

/// <summary>A record as text, one entry a line.</summary>
internal static class TextTrace
{
    public static void Write(TextWriter output, SessionRecord record, IEnumerable<RecordedEntry> entries)
    {
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{record.Program}, {record.Started:yyyy-MM-dd HH:mm:ss} UTC, {record.PointerSize * 8} bits, {record.Entries.Count} entries"));
        foreach (var entry in entries)
        {
            output.WriteLine(Line(entry));
        }

        if (Ending(record) is { } ending)
        {
            output.WriteLine(ending);
        }
    }

    public static string Line(RecordedEntry entry)
    {
        var sign = entry is RecordedMessage ? "<-" : "  ";
        var duration = entry is RecordedCall { Duration.TotalMilliseconds: >= 1 } call
            ? string.Create(CultureInfo.InvariantCulture, $" ({call.Duration.TotalMilliseconds:0} ms)")
            : string.Empty;
        var result = EntryText.Result(entry) is { Length: > 0 } text ? $" = {text}" : string.Empty;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{entry.Number,6} {entry.Time.TotalSeconds,10:0.000} {entry.Thread,4} {sign} {EntryText.What(entry)}{result}{duration}");
    }

    /// <summary>Why the record is not all of the session; null where it is.</summary>
    public static string? Ending(SessionRecord record) =>
        record.Damage?.ToString() ?? (record.EndReason is { } reason ? $"The record ends here: {reason}." : null);
}
