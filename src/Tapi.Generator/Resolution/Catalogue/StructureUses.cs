using Tapi.Generator.Common;

namespace Tapi.Generator.Resolution.Catalogue;

/// <summary>Structures whose classes are there whatever else is, because a project's sources mention them.</summary>
/// <param name="Filled">Those that an application fills.</param>
/// <param name="Listed">Those of which it fills lists.</param>
/// <param name="Met">Those that people meet as values.</param>
internal sealed record StructureUses(EquatableArray<string> Filled, EquatableArray<string> Listed, EquatableArray<string> Met)
{
    public static readonly StructureUses None = new(default, default, default);
}
