using Tapi.Generator.Common;

namespace Tapi.Generator.Pages;

/// <summary>A <c>## -name</c> section: the text before its first entry, and its <c>### -kind name</c> entries.</summary>
internal sealed record PageSection(string Name, PageSpan Span, EquatableArray<PageLine> Lines, EquatableArray<PageEntry> Entries);

/// <summary>A <c>### -kind name [notes]</c> entry of a section.</summary>
/// <param name="Span">The place of the name.</param>
internal sealed record PageEntry(string Kind, string Name, string Notes, PageSpan Span, EquatableArray<PageLine> Lines)
{
    /// <summary>The place of the text between the brackets.</summary>
    public PageSpan NotesSpan { get; init; }
}
