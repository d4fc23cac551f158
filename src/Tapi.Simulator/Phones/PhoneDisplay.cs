namespace Tapi.Simulator.Phones;

/// <summary>The display of a phone.</summary>
internal sealed class PhoneDisplay
{
    public const int Rows = 2;
    public const int Columns = 20;

    private readonly char[] _characters = [.. Enumerable.Repeat(' ', Rows * Columns)];

    /// <summary>All rows without a separator.</summary>
    public string Content => new(_characters);

    public IEnumerable<string> Lines => Enumerable.Range(0, Rows).Select(row => new string(_characters, row * Columns, Columns).TrimEnd());

    /// <summary>What does not fit is cut off.</summary>
    public void Write(int row, int column, string text)
    {
        var start = (row * Columns) + column;
        text.AsSpan(0, Math.Min(text.Length, _characters.Length - start)).CopyTo(_characters.AsSpan(start));
    }
}
