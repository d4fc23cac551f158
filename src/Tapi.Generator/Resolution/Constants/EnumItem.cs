using Tapi.Generator.Common;
using Tapi.Generator.Model;

namespace Tapi.Generator.Resolution.Constants;

/// <summary>A constant group as an enum, with a way to the C names.</summary>
internal sealed record EnumItem(
    string EnumName, string Prefix, ConstantGroupKind Kind, EquatableArray<ConstantItem> Members, Documentation Docs)
    : ApiItem("Enums", EnumName)
{
    /// <summary>Whether the values are not the header's: each constant has a bit of its own.</summary>
    public bool IsDerived { get; init; }
}

/// <summary>A constant as a member of an enum.</summary>
internal sealed record ConstantItem(string Name, string CName, uint Value, PageText Summary)
{
    public VersionModel? Since { get; init; }

    public ObsoleteModel? Obsolete { get; init; }
}
