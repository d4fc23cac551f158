namespace Tapi.Generator.Pages;

/// <summary>A place in a page. Lines and columns count from zero.</summary>
internal readonly record struct PageSpan(int Start, int Length, int Line, int Column)
{
    public static readonly PageSpan None = new(0, 0, 0, 0);

    /// <summary>A part of a place in one line.</summary>
    public PageSpan Part(int offset, int length) => new(Start + offset, length, Line, Column + offset);
}
