using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Tapi.Generator.Common;

namespace Tapi.Generator.Pages;

/// <summary>Cuts a page's body into sections and entries at its headings. Headings inside a fence are text.</summary>
internal sealed class SectionReader
{
    private static readonly Regex SectionHeading = new(@"^##\s+-(?<name>[a-z][a-z\-]*)\s*$", RegexOptions.CultureInvariant);

    private static readonly Regex EntryHeading = new(
        @"^###\s+-(?<kind>param|field)\s+(?<name>[^\s\[]+)\s*(?:\[(?<notes>[^\]]*)\]\s*)?$", RegexOptions.CultureInvariant);

    private readonly List<PageSection> _sections = new();
    private readonly List<PageEntry> _entries = new();
    private readonly List<PageLine> _lines = new();
    private readonly List<PageLine> _otherHeadings = new();
    private PageSection? _section;
    private PageEntry? _entry;

    public static EquatableArray<PageSection> Read(ImmutableArray<PageLine> lines, int first) => Read(lines, first, out _);

    /// <summary>Reads the sections; <paramref name="otherHeadings"/> are the headings that begin none and no entry.</summary>
    public static EquatableArray<PageSection> Read(ImmutableArray<PageLine> lines, int first, out EquatableArray<PageLine> otherHeadings)
    {
        var reader = new SectionReader();
        var inFence = false;
        for (var i = first; i < lines.Length; i++)
        {
            var line = lines[i];
            if (line.Text.StartsWith("```", StringComparison.Ordinal))
            {
                inFence = !inFence;
            }

            var isHeading = !inFence && line.Text.StartsWith("#", StringComparison.Ordinal);
            if (isHeading && reader.TryHeading(line))
            {
                continue;
            }

            reader._lines.Add(line);
            if (!inFence && LooksLikeHeading(line.Text))
            {
                reader._otherHeadings.Add(line);
            }
        }

        reader.CloseSection();
        otherHeadings = reader._otherHeadings.ToEquatableArray();
        return reader._sections.ToEquatableArray();
    }

    /// <summary>Whether a number sign is among the first characters, or what should come after one.</summary>
    private static bool LooksLikeHeading(string text)
    {
        for (var i = 0; i < text.Length && i < 4; i++)
        {
            if (text[i] == '#')
            {
                return true;
            }
        }

        return text.StartsWith("-param ", StringComparison.Ordinal) || text.StartsWith("-field ", StringComparison.Ordinal);
    }

    private bool TryHeading(PageLine line)
    {
        var section = SectionHeading.Match(line.Text);
        if (section.Success)
        {
            CloseSection();
            _section = new PageSection(section.Groups["name"].Value, line.Span, default, default);
            return true;
        }

        var entry = EntryHeading.Match(line.Text);
        if (!entry.Success || _section is null)
        {
            return false;
        }

        CloseEntry();
        var name = entry.Groups["name"];
        var notes = entry.Groups["notes"];
        _entry = new PageEntry(entry.Groups["kind"].Value, name.Value, notes.Value, line.Part(name.Index, name.Length), default)
        {
            NotesSpan = line.Part(notes.Index, notes.Length),
        };
        return true;
    }

    private void CloseEntry()
    {
        var lines = _lines.ToEquatableArray();
        _lines.Clear();
        if (_entry is not null)
        {
            _entries.Add(_entry with { Lines = lines });
        }
        else if (_section is not null)
        {
            _section = _section with { Lines = lines };
        }

        _entry = null;
    }

    private void CloseSection()
    {
        CloseEntry();
        if (_section is not null)
        {
            _sections.Add(_section with { Entries = _entries.ToEquatableArray() });
        }

        _entries.Clear();
        _section = null;
    }
}
