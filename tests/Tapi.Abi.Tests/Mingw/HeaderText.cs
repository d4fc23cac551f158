using System.Text.RegularExpressions;

namespace Tapi.Abi.Tests.Mingw;

/// <summary>The names that tapi.h itself declares, without those of the headers it includes.</summary>
internal sealed partial class HeaderText
{
    public HeaderText(string preprocessed)
    {
        var lines = Own(preprocessed).ToList();
        Constants = lines.Select(line => Macro().Match(line)).Where(match => match.Success).Select(match => match.Groups[1].Value).ToList();
        Structures = lines.Select(line => EndOfStructure().Match(line))
            .Where(match => match.Success)
            .Select(match => match.Groups[1].Value)
            .ToList();
    }

    public IReadOnlyList<string> Constants { get; }

    public IReadOnlyList<string> Structures { get; }

    private static IEnumerable<string> Own(string preprocessed)
    {
        var inside = false;
        foreach (var line in preprocessed.Split('\n'))
        {
            var marker = Marker().Match(line);
            inside = marker.Success ? marker.Groups[1].Value is "tapi.h" : inside;
            if (inside && !marker.Success)
            {
                yield return line;
            }
        }
    }

    [GeneratedRegex("""^# \d+ "(?:[^"]*[/\\])?([^"/\\]*)" """)]
    private static partial Regex Marker();

    /// <summary>A macro with a value and without parameters that is not the neutral name of an export.</summary>
    [GeneratedRegex(@"^#define (\w+) (?!__MINGW_NAME_AW)\S")]
    private static partial Regex Macro();

    [GeneratedRegex(@"^\s*\}\s*(\w+)\s*,\s*\*\s*LP\1\s*;")]
    private static partial Regex EndOfStructure();
}
