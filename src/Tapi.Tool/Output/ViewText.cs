using System.Collections;
using System.Globalization;

namespace Tapi.Tool.Output;

/// <summary>A member's value on one line.</summary>
internal static class ViewText
{
    private const int MostBytes = 32;

    public static string Of(object? value) => value switch
    {
        null => string.Empty,
        string text => text,
        ReadOnlyMemory<byte> bytes => Hex(bytes.Span),
        byte[] bytes => Hex(bytes),
        IEnumerable items => string.Join(", ", items.Cast<object?>().Select(Of)),
        TimeSpan time => time.ToString("c", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ when ViewRows.HasMembers(value) =>
            $"{{ {string.Join(", ", ViewRows.Of(value).Select(row => $"{row.Name} = {Of(row.Value)}"))} }}",
        _ => value.ToString() ?? string.Empty,
    };

    private static string Hex(ReadOnlySpan<byte> bytes) => bytes.Length <= MostBytes
        ? Convert.ToHexString(bytes)
        : $"{Convert.ToHexString(bytes[..MostBytes])}… ({bytes.Length.ToString(CultureInfo.InvariantCulture)} bytes)";
}
