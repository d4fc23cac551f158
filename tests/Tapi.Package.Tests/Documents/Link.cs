using System.Text.RegularExpressions;
using Tapi.Package.Tests.Harness;
using Tapi.Testing;

namespace Tapi.Package.Tests.Documents;

/// <summary>Where a document points to: inline, by a definition at its end, or as it is in angle brackets.</summary>
internal sealed partial record Link(string Document, int Line, string Target)
{
    public bool IsAbsolute => Scheme().IsMatch(Target);

    /// <summary>The file that is pointed to, from the root of the repository; the document itself for a place in it.</summary>
    public string File => Path is "" ? Document : System.IO.Path
        .GetRelativePath(Repository.Root, Repository.PathOf(Document, "..", Uri.UnescapeDataString(Path)))
        .Replace('\\', '/');

    public string? Anchor => Target.IndexOf('#', StringComparison.Ordinal) is >= 0 and var mark ? Target[(mark + 1)..] : null;

    private string Path => Target.Split('#')[0];

    public static IEnumerable<Link> Of(Document document)
    {
        foreach (var (number, text) in document.Prose)
        {
            var prose = CodeSpan().Replace(text, "`code`");
            foreach (var match in Inline().Matches(prose).Concat(Definition().Matches(prose)).Concat(Automatic().Matches(prose)))
            {
                yield return new Link(document.Name, number, match.Groups["target"].Value);
            }
        }
    }

    /// <summary>References by name that no definition in the document explains.</summary>
    public static IEnumerable<string> Undefined(Document document)
    {
        var prose = document.Prose.Select(line => CodeSpan().Replace(line.Text, "`code`")).ToList();
        var names = prose
            .SelectMany(line => Definition().Matches(line))
            .Select(match => match.Groups["name"].Value)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return prose.SelectMany(line => Reference().Matches(line))
            .Select(match => match.Groups["name"].Value is { Length: > 0 } name ? name : match.Groups["text"].Value)
            .Where(name => !names.Contains(name));
    }

    public override string ToString() => $"{Document}({Line}): {Target}";

    [GeneratedRegex(@"\]\(<?(?<target>[^)\s>]*)>?(?: ""[^""]*"")?\)")]
    private static partial Regex Inline();

    [GeneratedRegex(@"^ {0,3}\[(?<name>[^\]]+)\]: <?(?<target>[^\s>]+)>?")]
    private static partial Regex Definition();

    [GeneratedRegex(@"(?<!\()<(?<target>https?://[^>\s]+)>")]
    private static partial Regex Automatic();

    [GeneratedRegex(@"\[(?<text>[^\]\[]+)\]\[(?<name>[^\]]*)\]")]
    private static partial Regex Reference();

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9+.-]*:")]
    private static partial Regex Scheme();

    [GeneratedRegex(@"(?<!`)(?<mark>`+)(?!`).+?(?<!`)\k<mark>(?!`)")]
    private static partial Regex CodeSpan();
}
