namespace Tapi.Generator.Emission.Writing;

/// <summary>A file to be added to the compilation.</summary>
/// <param name="Text">Empty when there is nothing to add.</param>
/// <param name="Error">The mistake that kept a part of the text from being made; null when all is there.</param>
internal sealed record GeneratedSource(string HintName, string Text, string? Error = null);
