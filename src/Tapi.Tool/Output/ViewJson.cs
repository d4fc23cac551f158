using System.Collections;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tapi.Tool.Output;

/// <summary>Values as JSON.</summary>
internal static class ViewJson
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly JsonSerializerOptions Line = new(Indented) { WriteIndented = false };

    public static JsonObject Of(object view)
    {
        var result = new JsonObject();
        foreach (var row in ViewRows.Of(view))
        {
            result[row.Name] = Value(row.Value);
        }

        return result;
    }

    public static JsonNode? Value(object? value) => value switch
    {
        null => null,
        string text => text,
        bool truth => truth,
        Enum => value.ToString(),
        byte or ushort or uint or int or long => JsonValue.Create(Convert.ToInt64(value, CultureInfo.InvariantCulture)),
        ReadOnlyMemory<byte> bytes => Convert.ToHexString(bytes.Span),
        byte[] bytes => Convert.ToHexString(bytes),
        TimeSpan time => time.TotalSeconds,
        JsonNode node => node,
        IEnumerable items => new JsonArray([.. items.Cast<object?>().Select(Value)]),
        _ when ViewRows.HasMembers(value) => Of(value),
        _ => ViewText.Of(value),
    };

    public static void Write(TextWriter output, JsonNode node) => output.WriteLine(node.ToJsonString(Indented));

    public static void WriteLine(TextWriter output, JsonNode node)
    {
        output.WriteLine(node.ToJsonString(Line));
        output.Flush();
    }
}
