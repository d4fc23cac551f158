using Tapi.Generator.Common;

namespace Tapi.Generator.Model;

/// <summary>A structure.</summary>
internal sealed record StructureModel(PageHeader Header, string Name, EquatableArray<MemberModel> Members) : PageModel(Header)
{
    public override string CName => Name;

    /// <summary>Whether the page has a declaration; without one its types are inferred.</summary>
    public bool IsDeclared { get; init; }
}
