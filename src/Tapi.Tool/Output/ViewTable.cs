using Spectre.Console;

namespace Tapi.Tool.Output;

/// <summary>Structures as tables.</summary>
internal static class ViewTable
{
    public static void Write(IAnsiConsole console, string title, object view)
    {
        var table = new Table().Border(TableBorder.Rounded).Title(Markup.Escape(title)).AddColumns("Member", "in C", "Value");
        foreach (var row in ViewRows.Of(view))
        {
            table.AddRow(new Text(row.Name), new Text(row.CName, Color.Grey), new Text(ViewText.Of(row.Value)));
        }

        console.Write(table);
    }

    public static void WriteBytes(IAnsiConsole console, string title, ReadOnlySpan<byte> bytes)
    {
        console.WriteLine($"{title}, {bytes.Length} bytes");
        for (var offset = 0; offset < bytes.Length; offset += 16)
        {
            var row = bytes[offset..Math.Min(offset + 16, bytes.Length)].ToArray();
            var hex = string.Join(' ', row.Select(value => value.ToString("x2", System.Globalization.CultureInfo.InvariantCulture)));
            var text = string.Concat(row.Select(value => value is >= 0x20 and < 0x7F ? (char)value : '.'));
            console.WriteLine($"{offset:x4}  {hex,-47}  {text}");
        }
    }
}
