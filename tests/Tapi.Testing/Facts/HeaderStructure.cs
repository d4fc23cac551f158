namespace Tapi.Testing.Facts;

/// <summary>A structure of the header.</summary>
public sealed record HeaderStructure((int X86, int X64) Size, IReadOnlyList<HeaderMember> Members);

/// <summary>A member of a structure.</summary>
public sealed record HeaderMember(string Name, string Type, (int X86, int X64) Offset, (int X86, int X64) Size);
