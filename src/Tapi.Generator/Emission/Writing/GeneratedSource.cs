namespace Tapi.Generator.Emission.Writing;

/// <summary>A file to be added to the compilation.</summary>
/// <param name="Error">The mistake that kept the text from being made; null for a file that there is.</param>
internal sealed record GeneratedSource(string HintName, string Text, string? Error = null);
