using System.Text;

namespace Tapi.Simulator;

/// <summary>Draws who called whom, as a sequence diagram of Mermaid.</summary>
internal static class SequenceDiagram
{
    private const string Pbx = "PBX";
    private const string Program = "Program";

    public static string Draw(IReadOnlyCollection<JournalEntry> entries)
    {
        var names = entries.Select(NameOf).Distinct().Select((name, index) => (name, Id: $"A{index + 1}")).ToDictionary(
            pair => pair.name, pair => pair.Id, StringComparer.Ordinal);
        var text = new StringBuilder("sequenceDiagram\n");
        foreach (var (name, id) in names)
        {
            text.Append($"    participant {id} as {Escape(name)}\n");
        }

        text.Append($"    participant {Pbx}\n");
        foreach (var entry in entries)
        {
            var id = names[NameOf(entry)];
            text.Append("    ").Append(entry.Kind switch
            {
                JournalKind.Call => $"{id}->>{Pbx}: {Words(entry)}",
                JournalKind.Result => $"{Pbx}-->>{id}: {Words(entry)}",
                JournalKind.Message => $"{Pbx}-){id}: {Words(entry)}",
                _ => $"Note over {id},{Pbx}: {Words(entry)}",
            }).Append('\n');
        }

        return text.ToString();
    }

    private static string NameOf(JournalEntry entry) => entry.Application.Length > 0 ? entry.Application : Program;

    private static string Words(JournalEntry entry) => Escape($"{entry.Name} {entry.Details}".TrimEnd());

    // Both characters have a meaning in Mermaid, and an entry is one line.
    private static string Escape(string text) => string.Concat(text.Select(letter => letter switch
    {
        '#' => "#35;",
        ';' => "#59;",
        '\r' or '\n' => " ",
        _ => letter.ToString(),
    }));
}
