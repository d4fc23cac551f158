using System.Diagnostics;
using Tapi.Generator.Model;

namespace Tapi.Generator.Resolution;

/// <summary>
/// Something to be written: everything about it is decided, and nothing in it is C# text. Must be immutable and structurally equal, down to
/// the last record it holds: equal items keep their files cached. Tests walk the members of all derived records.
/// </summary>
/// <param name="Folder">The kind of declaration: keeps <c>LINEDEVCAPS</c> and <c>LineDevCaps</c> apart where case is not enough.</param>
/// <param name="Name">The name within its kind: no two items have the same.</param>
[DebuggerDisplay("{GetType().Name,nq} {HintName,nq}")]
internal abstract record ApiItem(string Folder, string Name)
{
    public string HintName => $"{Folder}.{Name}.g.cs";
}

/// <summary>The words that an item takes from its page.</summary>
/// <param name="Summary">The first paragraph of the description.</param>
/// <param name="Link">The page's published address.</param>
internal sealed record Documentation(PageText Summary, string Link)
{
    /// <summary>What the page says beyond that.</summary>
    public PageText Remarks { get; init; } = PageText.Empty;

    /// <summary>Null for what may be used.</summary>
    public ObsoleteModel? Obsolete { get; init; }

    public static Documentation Of(PageModel page) =>
        new(page.Summary, ReferenceLink.Of(page)) { Remarks = page.Remarks, Obsolete = page.Header.Obsolete };

    /// <summary>Without remarks, for a declaration next to one that has them.</summary>
    public Documentation Brief() => this with { Remarks = PageText.Empty };
}
