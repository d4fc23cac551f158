using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tapi.Editor.Tests;

/// <summary>Generated text is laid out as if by hand: that is what go-to-definition shows.</summary>
public class FormattingTests(EditorProject editor)
{
    private const int LongestLine = 200;
    private const int Indentation = 4;

    [Fact]
    public async Task Every_generated_file_is_laid_out_as_by_hand()
    {
        var problems = new List<string>();
        foreach (var document in editor.Generated)
        {
            var text = (await document.GetTextAsync()).ToString();
            problems.AddRange(ProblemsOf(text).Select(problem => $"{document.HintName}{problem}"));
            problems.AddRange(Braces((await document.GetSyntaxRootAsync())!).Select(problem => $"{document.HintName}{problem}"));
        }

        Assert.True(editor.Generated.Count > 300, $"only {editor.Generated.Count} files");
        Report.None(problems);
    }

    private static IEnumerable<string> ProblemsOf(string text)
    {
        if (!text.EndsWith('\n') || text.EndsWith("\n\n", StringComparison.Ordinal))
        {
            yield return " does not end with one line end";
        }

        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            foreach (var problem in ProblemsOf(lines[i], i > 0 ? lines[i - 1] : string.Empty))
            {
                yield return $"({i + 1}) {problem}: {lines[i]}";
            }
        }
    }

    private static IEnumerable<string> ProblemsOf(string line, string previous)
    {
        if (line.EndsWith(' ') || line.Contains('\t') || line.Contains('\r'))
        {
            yield return "has a space at the end, or a tab or carriage return";
        }

        if (line.Length > LongestLine)
        {
            yield return $"is {line.Length} characters long";
        }

        if ((line.Length - line.TrimStart().Length) % Indentation != 0)
        {
            yield return "is indented by no multiple of four";
        }

        if (line.Length == 0 && previous.Trim() is "{")
        {
            yield return "is empty after an opening brace";
        }

        if (line.Trim() is "}" && previous.Length == 0)
        {
            yield return "closes after an empty line";
        }
    }

    // A brace that opens or closes several lines stands alone.
    private static IEnumerable<string> Braces(SyntaxNode root)
    {
        var text = root.SyntaxTree.GetText();
        foreach (var token in root.DescendantTokens()
            .Where(token => token.IsKind(SyntaxKind.OpenBraceToken) || token.IsKind(SyntaxKind.CloseBraceToken)))
        {
            var lines = text.Lines.GetLinePositionSpan(token.Parent!.Span);
            var line = text.Lines.GetLineFromPosition(token.SpanStart).ToString().Trim();
            if (lines.Start.Line != lines.End.Line && line is not ("{" or "}" or "};" or "},"))
            {
                yield return $": a brace shares its line: {line}";
            }
        }

        var empty = 0;
        foreach (var line in text.Lines)
        {
            empty = line.Span.IsEmpty ? empty + 1 : 0;
            if (empty == 2 && line.End < text.Length)
            {
                yield return $"({line.LineNumber + 1}) has a second empty line";
            }
        }
    }
}
