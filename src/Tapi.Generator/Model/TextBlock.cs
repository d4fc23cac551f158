using Tapi.Generator.Common;

namespace Tapi.Generator.Model;

/// <summary>A paragraph, an item of a list, or code.</summary>
internal sealed record TextBlock(TextBlockKind Kind, EquatableArray<TextPiece> Pieces)
{
    public static TextBlock Of(TextBlockKind kind, string words) =>
        new(kind, new[] { new TextPiece(TextPieceKind.Words, words) }.ToEquatableArray());

    public override string ToString() => Pieces.Count == 1 ? Pieces.Items[0].Text : string.Concat(Pieces.Select(piece => piece.Text));
}

internal enum TextBlockKind
{
    Paragraph,
    Item,
    Code,
}

/// <summary>Words, or a name that stands for something in the generated code.</summary>
/// <param name="Text">The words; for a reference the name, with the name of its type before a dot where it has one.</param>
internal sealed record TextPiece(TextPieceKind Kind, string Text);

internal enum TextPieceKind
{
    Words,

    /// <summary>A parameter of the method that the text is about.</summary>
    Parameter,

    /// <summary>A type or a member.</summary>
    Reference,

    /// <summary>A word of the language, such as <c>null</c>.</summary>
    Keyword,

    /// <summary>A name that cannot be referred to.</summary>
    Name,
}
