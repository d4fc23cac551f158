namespace Tapi.Generator.Pages;

/// <summary>One line of a page without its line break.</summary>
internal readonly record struct PageLine(string Text, int Start, int Number)
{
    public PageSpan Span => new(Start, Text.Length, Number, 0);

    public bool IsBlank => string.IsNullOrWhiteSpace(Text);

    public PageSpan Part(int column, int length) => new(Start + column, length, Number, column);
}
