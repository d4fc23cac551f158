using System.Text;

namespace Tapi.Generator.Emission;

/// <summary>Writes C# text with indentation and <c>\n</c>, the same on every machine.</summary>
internal sealed class SourceWriter
{
    private const string Indentation = "    ";

    private readonly StringBuilder _text = new();
    private int _depth;
    private bool _needsBlankLine;

    /// <summary>Writes a line, or several lines of a raw string, at the current depth.</summary>
    public void Line(string text = "")
    {
        foreach (var line in text.Split('\n'))
        {
            if (_needsBlankLine && line.Length > 0)
            {
                _text.Append('\n');
            }

            _needsBlankLine = false;
            if (line.Length > 0)
            {
                for (var i = 0; i < _depth; i++)
                {
                    _text.Append(Indentation);
                }
            }

            _text.Append(line.TrimEnd('\r')).Append('\n');
        }
    }

    /// <summary>Puts a blank line in front of the next line, unless the block ends before.</summary>
    public void Separate() => _needsBlankLine = true;

    /// <summary>Writes an opening brace; disposing the result writes the closing one.</summary>
    public Block OpenBlock(string end = "}")
    {
        Line("{");
        _depth++;
        return new Block(this, end);
    }

    /// <summary>Indents without braces.</summary>
    public Block Indent()
    {
        _depth++;
        return new Block(this, string.Empty);
    }

    public override string ToString() => _text.ToString();

    private void Close(string end)
    {
        _depth--;
        _needsBlankLine = false;
        if (end.Length > 0)
        {
            Line(end);
        }
    }

    internal readonly struct Block(SourceWriter writer, string end) : IDisposable
    {
        public void Dispose() => writer.Close(end);
    }
}
