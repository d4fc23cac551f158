using System.Globalization;
using Tapi.Generator.Model;

namespace Tapi.Generator.Emission.Spelling;

/// <summary>A version of a page as the number that TAPI uses: <c>2.2</c> is 0x00020002.</summary>
internal static class VersionText
{
    public static string Number(VersionModel version) => string.Format(CultureInfo.InvariantCulture, "0x{0:X8}", version.Number);
}
