namespace Tapi.Abi.Tests.Layout;

/// <summary>A member of a structure; one of a nested part carries the part's name and a dot.</summary>
internal sealed record Member(string Name, int Offset, int Size);
