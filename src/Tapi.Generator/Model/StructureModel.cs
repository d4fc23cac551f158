using Tapi.Generator.Common;

namespace Tapi.Generator.Model;

/// <summary>A structure.</summary>
internal sealed record StructureModel(PageHeader Header, string Name, EquatableArray<MemberModel> Members) : PageModel(Header)
{
    public override string CName => Name;
}
