using Tapi.Package.Tests.Harness;

namespace Tapi.Package.Tests.Documents;

/// <summary>
/// A fenced block. What follows the language says how it is tested, and no reader sees it: <c>csharp dialer/Dialer.cs</c> is a file of the
/// document's project "dialer", <c>reports TAPI2005 TAPI3001</c> after it are the warnings that the file must have, <c>prints …</c> is
/// what the program must print.
/// </summary>
internal sealed record Block(string Document, string Heading, int Line, string Language, string Info, string Code)
{
    private const string ReportsWord = "reports ";
    private const string PrintsWord = "prints ";

    /// <summary>Project and file, or nothing: then no test looks at the block.</summary>
    public string Path => Info.Split(' ')[0];

    public bool IsTested => Path.Contains('/', StringComparison.Ordinal);

    public string Project => Path[..Path.IndexOf('/', StringComparison.Ordinal)];

    public string File => Path[(Project.Length + 1)..];

    public IReadOnlyList<string> Reports =>
        Rest is { } rest && rest.StartsWith(ReportsWord, StringComparison.Ordinal) ? rest[ReportsWord.Length..].Split(' ') : [];

    public string? Prints => Rest is { } rest && rest.StartsWith(PrintsWord, StringComparison.Ordinal) ? rest[PrintsWord.Length..] : null;

    /// <summary>Whether the words after the path mean something.</summary>
    public bool IsUnderstood => Rest is null || Reports.Count > 0 || Prints is not null;

    private string? Rest => Info.Length > Path.Length ? Info[(Path.Length + 1)..] : null;
}
