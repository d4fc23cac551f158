using System.Text.RegularExpressions;
using Tapi.Generator.Model;

namespace Tapi.Generator.Resolution.Catalogue;

/// <summary>The functions that a project asks for: globs over their names, such as <c>lineMake*,lineDrop</c>.</summary>
internal sealed record FunctionFilter(string Globs)
{
    public static readonly FunctionFilter Everything = new(string.Empty);

    public bool IsEverything => Globs.Length == 0;

    public bool Matches(FunctionModel function) =>
        Patterns.Any(pattern => pattern.IsMatch(function.Name) || pattern.IsMatch(function.ExportName));

    private IEnumerable<Regex> Patterns => Globs
        .Split([',', ' '], StringSplitOptions.RemoveEmptyEntries)
        .Select(
            glob => new Regex(
                $"^{Regex.Escape(glob).Replace(@"\*", ".*").Replace(@"\?", ".")}$",
                RegexOptions.CultureInvariant | RegexOptions.IgnoreCase));
}
