using System.Text.RegularExpressions;
using Tapi.Generator.Model;

namespace Tapi.Generator.Resolution.Catalogue;

/// <summary>A pattern of functions' names: <c>*</c> stands for any letters, <c>?</c> for one.</summary>
internal sealed class FunctionGlob(string text)
{
    private readonly Regex _pattern = new(
        $"^{Regex.Escape(text).Replace(@"\*", ".*").Replace(@"\?", ".")}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    public string Text => text;

    public bool Matches(FunctionModel function) => _pattern.IsMatch(function.Name) || _pattern.IsMatch(function.ExportName);
}
