using System.Text.RegularExpressions;
using Tapi.Generator.Common;
using Tapi.Generator.Model;
using Tapi.Generator.Pages;

namespace Tapi.Generator.Reading;

/// <summary>Reads all words of a section or an entry, block by block. Tables are data and are left out.</summary>
internal sealed class BlockReader
{
    private static readonly Regex ItemStart = new(@"^\s*(?:[-*+]\s+|\d+[.)]\s+|<li\b[^>]*>)", RegexOptions.CultureInvariant);
    private static readonly Regex Break = new(@"^\s*</?(?:ul|ol|p|div|dl|dt|dd|br|h[1-6])\b", RegexOptions.CultureInvariant);
    private static readonly Regex Quote = new(@"^\s*>\s?(?:\[!\w+\])?|^\s*#+\s", RegexOptions.CultureInvariant);

    private readonly List<TextBlock> _blocks = new();
    private readonly List<string> _lines = new();
    private TextBlockKind _kind;

    public static PageText Read(EquatableArray<PageLine> lines)
    {
        var reader = new BlockReader();
        reader.ReadAll(lines);
        return new PageText(reader._blocks.ToEquatableArray());
    }

    private void ReadAll(EquatableArray<PageLine> lines)
    {
        var inTable = false;
        foreach (var line in lines)
        {
            var text = line.Text;
            if (text.StartsWith("```", StringComparison.Ordinal))
            {
                var ends = _kind == TextBlockKind.Code;
                Begin(ends ? TextBlockKind.Paragraph : TextBlockKind.Code);
            }
            else if (_kind == TextBlockKind.Code)
            {
                _lines.Add(text);
            }
            else
            {
                if (!inTable && text.Contains("<table"))
                {
                    Begin(TextBlockKind.Paragraph);
                    inTable = true;
                }

                if (!inTable)
                {
                    ReadLine(text, line.IsBlank);
                }

                inTable &= !text.Contains("</table");
            }
        }

        Begin(TextBlockKind.Paragraph);
    }

    private void ReadLine(string text, bool isBlank)
    {
        var first = First(text);
        text = first is '>' or '#' ? Quote.Replace(text, string.Empty) : text;
        if (isBlank || text.StartsWith("|", StringComparison.Ordinal))
        {
            Begin(TextBlockKind.Paragraph);
        }
        else if (MayStartItem(First(text)) && ItemStart.Match(text) is { Success: true } item)
        {
            Begin(TextBlockKind.Item);
            _lines.Add(text.Substring(item.Length));
        }
        else
        {
            if (first == '<' && Break.IsMatch(text))
            {
                Begin(TextBlockKind.Paragraph);
            }

            _lines.Add(text);
        }
    }

    // Nearly all lines begin with a letter: no expression has to look at those.
    private static char First(string text)
    {
        foreach (var letter in text)
        {
            if (!char.IsWhiteSpace(letter))
            {
                return letter;
            }
        }

        return ' ';
    }

    private static bool MayStartItem(char first) => first is '-' or '*' or '+' or '<' || char.IsDigit(first);

    /// <summary>Ends the block before and begins another one.</summary>
    private void Begin(TextBlockKind kind)
    {
        var words = _kind == TextBlockKind.Code ? string.Join("\n", _lines) : Prose.Clean(string.Join(" ", _lines));
        if (words.Trim().Length > 0)
        {
            _blocks.Add(TextBlock.Of(_kind, words));
        }

        _lines.Clear();
        _kind = kind;
    }
}
