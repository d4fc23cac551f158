using Tapi.Generator.Common;
using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Resolution.Structures;

/// <summary>A structure with the C names of its members.</summary>
/// <param name="Parts">The types of its nested parts.</param>
internal sealed record StructureItem(
    string CName,
    PlatformSize Size,
    bool IsExplicit,
    EquatableArray<StructureField> Fields,
    EquatableArray<StructurePart> Parts,
    Documentation Docs) : ApiItem("Structures", CName);

/// <summary>A field of a structure.</summary>
/// <param name="Type">Its type; null for a part of the structure.</param>
/// <param name="FixedLength">The length of an inline array of primitive values; zero for a plain field.</param>
/// <param name="Offset">Written down only where the layout is explicit.</param>
internal sealed record StructureField(string Name, ResolvedType? Type, int FixedLength, int Offset, PageText Summary)
{
    /// <summary>The property that reads the text in an inline array; null for any other field.</summary>
    public string? TextProperty { get; init; }

    /// <summary>The unit that the number counts, for example.</summary>
    public NumberMeaning? Meaning { get; init; }
}

/// <summary>A nested structure or union.</summary>
/// <param name="Name">The field that holds it.</param>
internal sealed record StructurePart(string Name, bool IsUnion, EquatableArray<StructureField> Fields, PageText Summary);
