using Tapi.Generator.Model;

namespace Tapi.Generator.Resolution.Types;

/// <summary>A type that generated code uses. Emission spells it.</summary>
internal abstract record ApiType;

/// <summary>A type of the header: a number, a handle, a GUID, a structure.</summary>
internal sealed record NativeType(ResolvedType Type) : ApiType;

/// <summary>The enum of a constant group.</summary>
internal sealed record EnumType(string Name) : ApiType;

/// <summary>A number that is a time or a boolean.</summary>
internal sealed record MeaningType(NumberMeaning Meaning) : ApiType;

/// <summary>The record that stands for a structure of fixed size.</summary>
internal sealed record RecordType(string Name, string Structure) : ApiType;

/// <summary>A generated class.</summary>
internal sealed record ClassType(string Name) : ApiType;
