using System.Globalization;
using System.Text.RegularExpressions;

namespace Tapi.Abi.Tests.Mingw;

/// <summary>The exports of tapi32.dll as the x86 import library decorates them: <c>_name@bytes of arguments</c>.</summary>
internal static partial class ImportLibrary
{
    public static IReadOnlyDictionary<string, int> Read(string symbols) => Decorated().Matches(symbols)
        .ToDictionary(
            match => match.Groups[1].Value,
            match => int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture),
            StringComparer.Ordinal);

    /// <summary>The exports without an ANSI form's: those for UTF-16, and those that take no text.</summary>
    public static IEnumerable<string> WithoutAnsi(IReadOnlyCollection<string> exports)
    {
        var names = exports.ToHashSet(StringComparer.Ordinal);
        return exports.Where(name => !names.Contains(name + "W") && !(name.EndsWith('A') && names.Contains(name[..^1] + "W")));
    }

    [GeneratedRegex(@"\b__imp__(\w+)@(\d+)\r?$", RegexOptions.Multiline)]
    private static partial Regex Decorated();
}
