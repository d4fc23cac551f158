using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Tapi.Testing;

namespace Tapi.Generator.Tests.Pipeline;

/// <summary>What is reported about the pages of a vendor, some of them edited.</summary>
internal static class VendorReports
{
    /// <summary>What is reported when one page is edited: with the line and the column, counted from one, and the text.</summary>
    public static async Task<IReadOnlyList<string>> ReportAsync(params TestPage[] edited)
    {
        var own = VendorPages.All.Where(page => !edited.Any(other => other.Path == page.Path)).Concat(edited);
        var diagnostics = await Compiler.AnalyzeAsync(SpecPages.OfPackage.Concat(own));
        return diagnostics.Select(Text).Order(StringComparer.Ordinal).ToList();
    }

    /// <summary>
    /// One edit has one report of its kind, at the place of what <paramref name="report"/> says after the identifier, with a suggestion
    /// or none.
    /// </summary>
    public static async Task AssertAsync(string path, string old, string @new, string report, string suggestion)
    {
        var page = VendorPages.All.Single(page => page.Path == path);
        Assert.Contains(old, page.Content, StringComparison.Ordinal);
        var edited = page.With(text => new Regex(Regex.Escape(old)).Replace(text, @new.Replace("$", "$$", StringComparison.Ordinal), 1));

        var reports = await ReportAsync(edited);

        var id = report[..8];
        var first = Assert.Single(
            reports, text => text.StartsWith($"{PlaceOf(edited, report[9..])}: {id}:", StringComparison.Ordinal));
        Assert.Equal(suggestion.Length > 0, first.Contains("did you mean", StringComparison.Ordinal));
        Assert.Contains(suggestion.Length > 0 ? $"did you mean '{suggestion}" : id, first, StringComparison.Ordinal);
    }

    /// <summary>The place of a word in a page, as the report has it.</summary>
    public static string PlaceOf(TestPage page, string word)
    {
        var lines = page.Content.Split('\n');
        var line = Array.FindIndex(lines, text => text.Contains(word, StringComparison.Ordinal));
        Assert.True(line >= 0, word);
        return Place(page.Path, line, lines[line].IndexOf(word, StringComparison.Ordinal));
    }

    private static string Text(Diagnostic diagnostic)
    {
        var place = diagnostic.Location.GetLineSpan();
        var start = Place(place.Path, place.StartLinePosition.Line, place.StartLinePosition.Character);
        return $"{start}: {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}";
    }

    private static string Place(string path, int line, int column) =>
        string.Create(CultureInfo.InvariantCulture, $"{path}({line + 1},{column + 1})");
}
