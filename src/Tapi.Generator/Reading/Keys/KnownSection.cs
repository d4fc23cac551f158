using System.Diagnostics;

namespace Tapi.Generator.Reading.Keys;

/// <summary>A section of a page.</summary>
/// <param name="Pages">The pages that can have it.</param>
[DebuggerDisplay("{Name,nq}")]
internal sealed record KnownSection(string Name, PageKinds Pages)
{
    /// <summary>The line that the section begins with.</summary>
    public string Heading => "## -" + Name;
}
