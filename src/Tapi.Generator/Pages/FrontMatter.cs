using Tapi.Generator.Common;

namespace Tapi.Generator.Pages;

/// <summary>The keys and values at the start of a page.</summary>
internal sealed record FrontMatter(EquatableArray<FrontMatterEntry> Entries)
{
    /// <summary>Lines that are neither a key with its value nor an item.</summary>
    public EquatableArray<PageLine> OtherLines { get; init; }

    public FrontMatterEntry? Find(string key)
    {
        foreach (var entry in Entries)
        {
            if (string.Equals(entry.Key, key, StringComparison.OrdinalIgnoreCase))
            {
                return entry;
            }
        }

        return null;
    }

    /// <summary>The value of a key, or null when the key is absent or has no value.</summary>
    public string? Value(string key) => Find(key)?.Value is { Length: > 0 } value ? value : null;
}

/// <summary>One key with its value and the list items below it.</summary>
/// <param name="Span">The place of the value.</param>
internal sealed record FrontMatterEntry(string Key, string Value, EquatableArray<string> Items, PageSpan Span)
{
    /// <summary>The place of the key.</summary>
    public PageSpan KeySpan { get; init; }
}
