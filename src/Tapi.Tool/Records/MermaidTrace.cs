using Tapi.Recording;

namespace Tapi.Tool.Records;

/// <summary>A record as a Mermaid sequence diagram.</summary>
internal static class MermaidTrace
{
    public static void Write(TextWriter output, SessionRecord record, IEnumerable<RecordedEntry> entries)
    {
        output.WriteLine("sequenceDiagram");
        output.WriteLine($"  participant P as {Text(record.Program)}");
        output.WriteLine("  participant T as TAPI");
        foreach (var entry in entries)
        {
            Write(output, entry);
        }

        if (TextTrace.Ending(record) is { } ending)
        {
            output.WriteLine($"  note over P,T: {Text(ending)}");
        }
    }

    private static void Write(TextWriter output, RecordedEntry entry)
    {
        var failed = EntryText.IsFailure(entry) ? "x" : ">>";
        switch (entry)
        {
            case RecordedCall:
                output.WriteLine($"  P->>T: {Text(EntryText.What(entry))}");
                output.WriteLine($"  T--{failed}P: {Text(EntryText.Result(entry))}");
                break;
            case RecordedMessage:
                output.WriteLine($"  T-{failed}P: {Text(EntryText.What(entry))}");
                break;
            default:
                output.WriteLine($"  note over P,T: {Text(EntryText.What(entry))}");
                break;
        }
    }

    // A semicolon ends a line, and a number sign begins an entity.
    private static string Text(string text) => text
        .Replace("#", "#35;", StringComparison.Ordinal)
        .Replace(";", "#59;", StringComparison.Ordinal)
        .Replace("#35#59;", "#35;", StringComparison.Ordinal)
        .Replace("\r", " ", StringComparison.Ordinal)
        .Replace("\n", " ", StringComparison.Ordinal);
}
