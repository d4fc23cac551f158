using Tapi.Generator.Common;

namespace Tapi.Generator.Model;

/// <summary>A function of the application that TAPI calls.</summary>
internal sealed record CallbackModel(PageHeader Header, string Name, CType ReturnType, EquatableArray<CType> Parameters) : PageModel(Header)
{
    public override string CName => Name;

    /// <summary>Whether the page has a declaration; without one its types are inferred.</summary>
    public bool IsDeclared { get; init; }
}
