using System.Text;

namespace Tapi.Generator.Emission.Writing;

/// <summary>Writes C# text with indentation and <c>\n</c>, the same on every machine.</summary>
/// <param name="isDocumented">Whether documentation comments are written.</param>
internal sealed class SourceWriter(bool isDocumented = true)
{
    /// <summary>The longest line that is not broken.</summary>
    public const int Width = 140;

    private const string Indentation = "    ";
    private const string Documentation = "///";

    private readonly StringBuilder _text = new();
    private int _depth;
    private bool _needsBlankLine;
    private bool _isBlockStart;

    /// <summary>Whether documentation comments are written.</summary>
    public bool IsDocumented => isDocumented;

    /// <summary>The namespaces that what is written needs.</summary>
    public IReadOnlyList<string> Usings { get; init; } = [];

    /// <summary>Writes a line, or several lines of a raw string, at the current depth.</summary>
    public void Line(string text = "")
    {
        foreach (var part in text.Split('\n'))
        {
            var line = part.TrimEnd('\r');
            if (!isDocumented && line.StartsWith(Documentation, StringComparison.Ordinal))
            {
                continue;
            }

            if (_needsBlankLine && line.Length > 0)
            {
                _text.Append('\n');
            }

            _needsBlankLine = false;
            _isBlockStart = false;
            if (line.Length > 0)
            {
                for (var i = 0; i < _depth; i++)
                {
                    _text.Append(Indentation);
                }
            }

            _text.Append(line).Append('\n');
        }
    }

    /// <summary>Adds what another has written, at the outermost depth.</summary>
    public void Add(SourceWriter other)
    {
        if (_needsBlankLine)
        {
            _text.Append('\n');
        }

        _needsBlankLine = false;
        _text.Append(other._text);
    }

    /// <summary>Puts a blank line before the next line, unless a block begins or ends there.</summary>
    public void Separate() => _needsBlankLine = !_isBlockStart;

    /// <summary>The same before a member that has one line of its own: without documentation they follow each other closely.</summary>
    public void SeparateMember() => _needsBlankLine = isDocumented && !_isBlockStart;

    /// <summary>Writes <c>start(item, item)end</c>, one item a line when it is too long for one.</summary>
    public void List(string start, IReadOnlyCollection<string> items, string end) => List(start, '(', items, ')', end);

    /// <summary>Writes <c>start&lt;item, item&gt;end</c>, one item a line when it is too long for one.</summary>
    public void TypeList(string start, IReadOnlyCollection<string> items, string end) => List(start, '<', items, '>', end);

    /// <summary>Writes <c>start => value;</c>, the value on a line of its own when it is too long for one.</summary>
    public void Expression(string start, string value)
    {
        var line = $"{start} => {value};";
        if (line.Length + (_depth * Indentation.Length) <= Width)
        {
            Line(line);
            return;
        }

        Line(start + " =>");
        using (Indent())
        {
            Line(value + ";");
        }
    }

    private void List(string start, char open, IReadOnlyCollection<string> items, char close, string end)
    {
        var line = $"{start}{open}{string.Join(", ", items)}{close}{end}";
        if (line.Length + (_depth * Indentation.Length) <= Width || items.Count < 2)
        {
            Line(line);
            return;
        }

        Line(start + open);
        _depth++;
        var written = 0;
        foreach (var item in items)
        {
            Line(item + (++written < items.Count ? "," : close + end));
        }

        _depth--;
    }

    /// <summary>Writes an opening brace; disposing the result writes the closing one.</summary>
    public Block OpenBlock(string end = "}")
    {
        Line("{");
        _depth++;
        _isBlockStart = true;
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
