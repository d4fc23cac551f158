namespace Tapi.Tool.Output;

/// <summary>One member of a structure.</summary>
/// <param name="Name">As it is called in C#.</param>
/// <param name="CName">As it is called in C; empty where it is put together from several.</param>
/// <param name="Value">The value.</param>
internal sealed record ViewRow(string Name, string CName, object? Value);
