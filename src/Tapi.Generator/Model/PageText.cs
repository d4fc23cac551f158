using Tapi.Generator.Common;

namespace Tapi.Generator.Model;

/// <summary>The words of a page, block by block.</summary>
internal sealed record PageText(EquatableArray<TextBlock> Blocks)
{
    public static readonly PageText Empty = new(EquatableArray<TextBlock>.Empty);

    public bool IsEmpty => Blocks.Count == 0;

    public static implicit operator PageText(string text) =>
        text.Length == 0 ? Empty : new(new[] { TextBlock.Of(TextBlockKind.Paragraph, text) }.ToEquatableArray());

    /// <summary>The first block alone.</summary>
    public PageText First() => new(Blocks.Take(1).ToEquatableArray());

    /// <summary>All blocks but the first.</summary>
    public PageText Rest() => new(Blocks.Skip(1).ToEquatableArray());

    public PageText Then(PageText other) => IsEmpty ? other : other.IsEmpty ? this : new(Blocks.Concat(other.Blocks).ToEquatableArray());

    /// <summary>The same text with other pieces.</summary>
    public PageText Map(Func<TextPiece, IEnumerable<TextPiece>> change) => new(Blocks
        .Select(block => block with { Pieces = block.Pieces.SelectMany(change).ToEquatableArray() })
        .ToEquatableArray());

    public override string ToString() => string.Join("\n", Blocks.Select(block => block.ToString()));
}
