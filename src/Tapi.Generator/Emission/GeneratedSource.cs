namespace Tapi.Generator.Emission;

/// <summary>A file to be added to the compilation.</summary>
internal sealed record GeneratedSource(string HintName, string Text);
