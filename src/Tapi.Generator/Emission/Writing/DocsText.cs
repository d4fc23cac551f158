using System.Text;
using System.Xml;
using Tapi.Generator.Common;
using Tapi.Generator.Model;

namespace Tapi.Generator.Emission.Writing;

/// <summary>Words as XML, in lines.</summary>
internal static class DocsText
{
    // Stands for a blank that no line ends at.
    private const char Unbroken = '\u00A0';

    public static string Escape(string text) =>
        WithoutControls(text).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    /// <summary>XML cannot hold control characters and halves of a character, escaped or not.</summary>
    private static string WithoutControls(string text)
    {
        StringBuilder? clean = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                i++;
            }
            else if (!XmlConvert.IsXmlChar(text[i]))
            {
                clean ??= new StringBuilder(text);
                clean[i] = ' ';
            }
        }

        return clean?.ToString() ?? text;
    }

    /// <summary>A text with one more sentence at the end of its first paragraph.</summary>
    public static PageText Append(PageText text, params TextPiece[] sentence)
    {
        if (text.IsEmpty)
        {
            return new PageText(new[] { new TextBlock(TextBlockKind.Paragraph, sentence.ToEquatableArray()) }.ToEquatableArray());
        }

        var first = text.Blocks[0];
        var pieces = End(first.Pieces, isLast: true)
            .Concat([new TextPiece(TextPieceKind.Words, " ")])
            .Concat(sentence)
            .ToEquatableArray();
        return new PageText(new[] { first with { Pieces = pieces } }.ToEquatableArray()).Then(text.Rest());
    }

    /// <summary>A page's words as a sentence: they may begin small, or end with the colon of a list.</summary>
    /// <param name="isLast">Whether no list follows.</param>
    public static string Sentence(TextBlock block, bool isLast)
    {
        var xml = new StringBuilder();
        foreach (var piece in End(Start(block.Pieces), isLast))
        {
            xml.Append(Xml(piece));
        }

        return xml.ToString();
    }

    /// <summary>Writes an element on one line, or its text on lines of their own.</summary>
    public static void Wrapped(SourceWriter writer, string start, string xml, string end)
    {
        var line = $"{start}{xml}{end}".Replace(Unbroken, ' ');
        if (line.Length <= SourceWriter.Width)
        {
            writer.Line("/// " + line);
            return;
        }

        writer.Line("/// " + start);
        Wrapped(writer, xml);
        writer.Line("/// " + end);
    }

    /// <summary>Writes a text in lines.</summary>
    public static void Wrapped(SourceWriter writer, string xml)
    {
        foreach (var part in Lines(xml))
        {
            writer.Line("/// " + part);
        }
    }

    private static EquatableArray<TextPiece> Start(EquatableArray<TextPiece> pieces)
    {
        if (pieces.Count == 0 || pieces[0].Kind != TextPieceKind.Words)
        {
            return pieces;
        }

        // Names of functions, members and files stay as they are.
        var text = pieces[0].Text.TrimStart();
        var word = text.Split(' ')[0].TrimEnd(',', ';', '.');
        return text.Length > 0 && word.Length > 0 && word.All(letter => letter is >= 'a' and <= 'z')
            ? Replace(pieces, 0, char.ToUpperInvariant(text[0]) + text.Substring(1))
            : pieces;
    }

    private static EquatableArray<TextPiece> End(EquatableArray<TextPiece> pieces, bool isLast)
    {
        var last = pieces.Count - 1;
        if (last < 0 || pieces[last].Kind != TextPieceKind.Words)
        {
            return pieces.Concat([new TextPiece(TextPieceKind.Words, ".")]).ToEquatableArray();
        }

        var text = pieces[last].Text.TrimEnd();
        text = isLast ? text.TrimEnd(':', ';', ',', ' ') : text;
        var ends = text.Length == 0 ? last == 0 : text[text.Length - 1] is '.' or '!' or '?' or ':';
        return Replace(pieces, last, ends ? text : text + ".");
    }

    private static EquatableArray<TextPiece> Replace(EquatableArray<TextPiece> pieces, int index, string text) =>
        pieces[index].Text == text ? pieces : new(pieces.Items.SetItem(index, pieces[index] with { Text = text }));

    private static string Xml(TextPiece piece) => piece.Kind switch
    {
        TextPieceKind.Parameter => $"<paramref{Unbroken}name=\"{piece.Text}\"/>",
        TextPieceKind.Reference => $"<see{Unbroken}cref=\"{piece.Text}\"/>",
        TextPieceKind.Keyword => $"<see{Unbroken}langword=\"{piece.Text}\"/>",
        TextPieceKind.Name => $"<c>{Escape(piece.Text)}</c>",
        _ => Escape(piece.Text),
    };

    private static IEnumerable<string> Lines(string xml)
    {
        var line = new StringBuilder();
        foreach (var piece in xml.Split(' '))
        {
            var word = piece.Replace(Unbroken, ' ');
            if (line.Length > 0 && line.Length + 1 + word.Length > SourceWriter.Width)
            {
                yield return line.ToString();
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : string.Empty).Append(word);
        }

        if (line.Length > 0)
        {
            yield return line.ToString();
        }
    }
}
