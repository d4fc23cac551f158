using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Tapi.Testing;

/// <summary>A page in memory, as a compilation sees it.</summary>
public sealed class TestPage(string path, SourceText text) : AdditionalText
{
    public TestPage(string path, string text)
        : this(path, SourceText.From(text, Encoding.UTF8))
    {
    }

    public override string Path { get; } = path;

    public string Content => text.ToString();

    /// <summary>Whether the project marks it as a page.</summary>
    public bool IsSpec { get; init; } = true;

    /// <summary>Whether it comes with the package.</summary>
    public bool FromPackage { get; init; }

    /// <summary>Whether its file does not exist: the compiler then has no text.</summary>
    public bool IsMissing { get; init; }

    public override SourceText GetText(CancellationToken cancellationToken = default) => IsMissing ? null! : text;

    public TestPage With(Func<string, string> edit) => new(Path, edit(Content)) { IsSpec = IsSpec, FromPackage = FromPackage };
}
