using System.Globalization;

namespace Tapi.Generator.Reading.Declarations;

/// <summary>Reads a C integer literal: decimal or hexadecimal, with or without a suffix.</summary>
internal static class CNumber
{
    public static bool TryParse(string? text, out uint value)
    {
        var digits = (text ?? string.Empty).Trim().TrimEnd('u', 'U', 'l', 'L');
        return digits.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
            ? uint.TryParse(digits.Substring(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value)
            : uint.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }
}
