using System.Diagnostics;
using Tapi.Generator.Common;

namespace Tapi.Generator.Pages;

/// <summary>A page cut into its parts, with the places of each. Nothing in it has a meaning yet.</summary>
[DebuggerDisplay("{Path,nq}: {Sections.Count} sections")]
internal sealed record SpecPage(
    string Path, bool FromPackage, FrontMatter FrontMatter, EquatableArray<PageSection> Sections, PageProblem? Problem)
{
    /// <summary>Headings that begin neither a section nor an entry.</summary>
    public EquatableArray<PageLine> OtherHeadings { get; init; }

    public static SpecPage Broken(string path, bool fromPackage, PageProblem problem) =>
        new(path, fromPackage, new FrontMatter(default), default, problem);

    public PageSection? Section(string name)
    {
        foreach (var section in Sections)
        {
            if (section.Name == name)
            {
                return section;
            }
        }

        return null;
    }

    /// <summary>The place of an entry's heading, or of the UID when there is no such entry.</summary>
    public PageSpan Locate(string? entryName)
    {
        foreach (var section in Sections)
        {
            foreach (var entry in section.Entries)
            {
                if (entry.Name == entryName)
                {
                    return entry.Span;
                }
            }
        }

        return FrontMatter.Find("UID")?.Span ?? PageSpan.None;
    }
}
