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
    /// <param name="own">What the nearest names stand for: the method's parameters, or the members of the same type.</param>
    public PageText Translate(PageText text, Func<string, TextPiece?>? own = null)
    {
        if (!HasNames(text))
        {
            return text;
        }

        var structures = text.Blocks
            .Where(block => block.Pieces.Items.Any(piece => piece.Kind == TextPieceKind.Words && NameMatches.MayBeIn(piece.Text)))
            .SelectMany(block => NameMatches.In(block.ToString()))
            .SelectMany(match => new[] { match.Structure, match.Value })
            .OfType<string>()
            .Where(word => names.Structure(word) is not null)
            .Distinct()
            .ToList();
        return new PageText(text.Blocks
            .Select(block => block.Kind == TextBlockKind.Code
                ? block
                : block with { Pieces = Pieces(block, own, structures) })
            .ToEquatableArray());
    }

    private EquatableArray<TextPiece> Pieces(TextBlock block, Func<string, TextPiece?>? own, List<string> structures) =>
        block.Pieces.Items.Any(piece => piece.Kind == TextPieceKind.Words && NameMatches.MayBeIn(piece.Text))
            ? block.Pieces.SelectMany(piece => Split(piece, own, structures)).ToEquatableArray()
            : block.Pieces;

    public Documentation Translate(Documentation docs, Func<string, TextPiece?>? own = null) =>
        docs with { Summary = Translate(docs.Summary, own), Remarks = Translate(docs.Remarks, own) };

    private static bool HasNames(PageText text) => text.Blocks.Items.Any(block =>
        block.Kind != TextBlockKind.Code
        && block.Pieces.Items.Any(piece => piece.Kind == TextPieceKind.Words && NameMatches.MayBeIn(piece.Text)));

    private IEnumerable<TextPiece> Split(TextPiece piece, Func<string, TextPiece?>? own, List<string> structures)
    {
        if (piece.Kind != TextPieceKind.Words)
        {
            yield return piece;
            yield break;
        }

        var start = 0;
        var match = NameMatches.At(piece.Text, 0);
        while (match is not null)
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
            match = NameMatches.At(piece.Text, match.Index + Math.Max(1, length));
        }

        if (start < piece.Text.Length)
        {
            yield return new TextPiece(TextPieceKind.Words, piece.Text.Substring(start));
        }
    }

    private (TextPiece? Found, int Length) Find(NameMatch match, Func<string, TextPiece?>? own, List<string> structures)
    {
        if (match is { Member: { } member, Structure: { } structure } && Member(structure, member) is { } both)
        {
            return (both, match.Length);
        }

        var name = match.Member ?? match.Value;
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
