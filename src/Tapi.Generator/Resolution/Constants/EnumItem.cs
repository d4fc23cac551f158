using Tapi.Generator.Common;
using Tapi.Generator.Model;

namespace Tapi.Generator.Resolution.Constants;

/// <summary>A constant group as an enum, with a way to the C names.</summary>
internal sealed record EnumItem(string EnumName, string Prefix, ConstantGroupKind Kind, EquatableArray<EnumMember> Members, Documentation Docs)
    : ApiItem("Enums", EnumName);

internal sealed record EnumMember(string Name, string CName, uint Value, string Summary);
