namespace Tapi.Testing.Facts;

/// <summary>A function of the header.</summary>
public sealed record HeaderFunction(string ReturnType, IReadOnlyList<(string Type, string Name)> Parameters);
