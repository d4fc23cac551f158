using System.Globalization;

namespace Tapi.Generator.Emission;

/// <summary>A version of a page as the number that TAPI uses: <c>2.2</c> is 0x00020002.</summary>
internal static class VersionText
{
    public static string Number(string version) =>
        Version.TryParse(version, out var parsed)
            ? string.Format(CultureInfo.InvariantCulture, "0x{0:X8}", (parsed.Major << 16) | parsed.Minor)
            : "0";
}
