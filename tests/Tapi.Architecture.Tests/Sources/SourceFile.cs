namespace Tapi.Architecture.Tests.Sources;

/// <summary>A C# file of a project.</summary>
/// <param name="Path">Relative to the project's folder, with slashes.</param>
internal sealed record SourceFile(string Path, string Text)
{
    /// <summary>The folder relative to the project's; empty for the project's own.</summary>
    public string Folder => Path.LastIndexOf('/') is var slash and >= 0 ? Path[..slash] : string.Empty;

    public IReadOnlyList<string> Lines { get; } = Text.Split('\n');

    /// <summary>The number of lines that end.</summary>
    public int LineCount => Lines.Count - 1;
}
