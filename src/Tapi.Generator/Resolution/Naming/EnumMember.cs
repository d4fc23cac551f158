namespace Tapi.Generator.Resolution.Naming;

/// <summary>A member of a generated enum.</summary>
internal sealed record EnumMember(string Enum, string Name);
