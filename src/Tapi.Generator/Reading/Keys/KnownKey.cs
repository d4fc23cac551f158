using System.Diagnostics;
using Tapi.Generator.Pages;

namespace Tapi.Generator.Reading.Keys;

/// <summary>A key of the front matter.</summary>
/// <param name="Pages">The pages that can have it.</param>
[DebuggerDisplay("{Name,nq}")]
internal sealed record KnownKey(string Name, PageKinds Pages)
{
    public FrontMatterEntry? In(SpecPage page) => page.FrontMatter.Find(Name);

    /// <summary>The key's value on a page, or null when the page has none.</summary>
    public string? Of(SpecPage page) => page.FrontMatter.Value(Name);
}
