using System.Text.RegularExpressions;
using Tapi.Generator.Common;
using Tapi.Generator.Model;

namespace Tapi.Generator.Resolution.Texts;

/// <summary>
/// Puts the names of the generated code in place of the C names in a page's words: <c>dwNumRings of LINEADDRESSCAPS</c> becomes a reference
/// to a property, <c>NULL</c> becomes <c>null</c>. Words without such names stay as they are.
/// </summary>
/// <param name="isRaw">Whether the text is about the raw layer, where structures and their members have their C names.</param>
internal sealed class TextTranslator(GeneratedNames names, bool isRaw = false)
{
    private static readonly Regex CName = new(
        @"(?<member>\b[a-z]+[A-Z]\w*(?:\.\w+)?)\s+(?:of|in)\s+(?:the\s+|a\s+|its\s+)?(?<structure>[A-Z][A-Z0-9]{4,})\b"
        + @"|\b(?:[a-z]+[A-Z]\w*(?:\.\w+)?|[A-Z][A-Z0-9]{2,}(?:_\w*)?|[A-Z]\w+\.[a-z]\w+)(?!\w)",
        RegexOptions.CultureInvariant);

    /// <param name="own">What the nearest names stand for: the method's parameters, or the members of the same type.</param>
    public PageText Translate(PageText text, Func<string, TextPiece?>? own = null)
    {
        if (!text.Blocks.Any(block => block.Kind != TextBlockKind.Code && CName.IsMatch(block.ToString())))
        {
            return text;
        }

        var structures = text.Blocks
            .SelectMany(block => CName.Matches(block.ToString()).Cast<Match>())
            .SelectMany(match => new[] { match.Groups["structure"].Value, match.Value })
            .Where(word => names.Structure(word) is not null)
            .Distinct()
            .ToList();
        return new PageText(text.Blocks
            .Select(block => block.Kind == TextBlockKind.Code
                ? block
                : block with { Pieces = block.Pieces.SelectMany(piece => Split(piece, own, structures)).ToEquatableArray() })
            .ToEquatableArray());
    }

    public Documentation Translate(Documentation docs, Func<string, TextPiece?>? own = null) =>
        docs with { Summary = Translate(docs.Summary, own), Remarks = Translate(docs.Remarks, own) };

    private IEnumerable<TextPiece> Split(TextPiece piece, Func<string, TextPiece?>? own, List<string> structures)
    {
        if (piece.Kind != TextPieceKind.Words)
        {
            yield return piece;
            yield break;
        }

        var start = 0;
        var match = CName.Match(piece.Text);
        while (match.Success)
        {
            var (found, length) = Find(match, own, structures);
            if (found is not null)
            {
                if (match.Index > start)
                {
                    yield return new TextPiece(TextPieceKind.Words, piece.Text.Substring(start, match.Index - start));
                }

                yield return found;
                start = match.Index + length;
            }

            // A pair of words that stands for nothing may begin, or end, with a name.
            match = CName.Match(piece.Text, match.Index + Math.Max(1, length));
        }

        if (start < piece.Text.Length)
        {
            yield return new TextPiece(TextPieceKind.Words, piece.Text.Substring(start));
        }
    }

    private (TextPiece? Found, int Length) Find(Match match, Func<string, TextPiece?>? own, List<string> structures)
    {
        var member = match.Groups["member"];
        if (member.Success && Member(match.Groups["structure"].Value, member.Value) is { } both)
        {
            return (both, match.Length);
        }

        var name = member.Success ? member.Value : match.Value;
        return (Single(name, own, structures), name.Length);
    }

    private TextPiece? Single(string name, Func<string, TextPiece?>? own, List<string> structures)
    {
        if (name == "NULL")
        {
            return new TextPiece(TextPieceKind.Keyword, "null");
        }

        if (own?.Invoke(name) is { } near)
        {
            return near;
        }

        return structures.Select(structure => Member(structure, name)).FirstOrDefault(found => found is not null)
            ?? (isRaw && names.Structure(name) is not null ? Reference(name) : Reference(names.Find(name)));
    }

    private TextPiece? Member(string structure, string member)
    {
        if (names.Structure(structure) is not { } declaration)
        {
            return null;
        }

        return isRaw
            ? declaration.Fields.Any(field => field.Name == member) ? Reference($"{structure}.{member}") : null
            : Reference(names.Member(structure, member));
    }

    private static TextPiece? Reference(string? name) => name is null ? null : new TextPiece(TextPieceKind.Reference, name);
}
