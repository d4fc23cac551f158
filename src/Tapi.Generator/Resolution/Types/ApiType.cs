namespace Tapi.Generator.Resolution.Types;

/// <summary>A type that generated code uses. Emission spells it.</summary>
internal abstract record ApiType;

/// <summary>A type of the header: a number, a handle, a GUID, a structure.</summary>
internal sealed record NativeType(ResolvedType Type) : ApiType;

/// <summary>The enum of a constant group.</summary>
internal sealed record EnumType(string Name) : ApiType;

/// <summary>A named part of a structure.</summary>
internal sealed record PartType(string Structure, string Part) : ApiType;

/// <summary>A generated class.</summary>
internal sealed record ClassType(string Name) : ApiType;
