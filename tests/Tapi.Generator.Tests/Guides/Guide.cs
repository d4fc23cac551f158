using System.Text.RegularExpressions;
using Tapi.Testing;

namespace Tapi.Generator.Tests.Guides;

/// <summary>The guide to pages, and what a project gets from its examples together with the package's pages.</summary>
internal static partial class Guide
{
    private static readonly Lazy<Generation> Project = new(Generate);

    public static Generation Generation => Project.Value;

    public static IReadOnlyList<TestPage> Pages { get; } = Blocks("markdown")
        .Select(block => new TestPage(block.Name, block.Code))
        .ToList();

    /// <summary>The package's pages, as a consumer's project has them.</summary>
    public static IReadOnlyList<TestPage> Package { get; } =
        SpecPages.All.Select(page => new TestPage(page.Path, page.Content) { FromPackage = true }).ToList();

    /// <summary>What the guide says that the pages become, a line for each.</summary>
    public static IReadOnlyList<string> Results { get; } =
        Blocks("text").SelectMany(block => block.Code.Split('\n', StringSplitOptions.RemoveEmptyEntries)).ToList();

    // One file cannot have using directives after a type.
    private static IEnumerable<string> Sources => Blocks("csharp")
        .SelectMany(block => block.Code.Split('\n'))
        .Concat(["using System;", "using System.Linq;", "using System.Threading.Tasks;"])
        .OrderBy(line => !line.StartsWith("using ", StringComparison.Ordinal))
        .Where((line, index) => index == 0 || line != "using Tapi;")
        .Prepend("using Tapi;")
        .DistinctBy(line => line.StartsWith("using ", StringComparison.Ordinal) ? line : Guid.NewGuid().ToString());

    private static Generation Generate() => Compiler.Generate([.. Package, .. Pages], string.Join("\n", Sources));

    private static List<(string Name, string Code)> Blocks(string language) => Fence()
        .Matches(File.ReadAllText(Repository.PathOf("specs", "guides", "write-a-page.md")).ReplaceLineEndings("\n"))
        .Where(match => match.Groups["language"].Value == language)
        .Select(match => (match.Groups["name"].Value, match.Groups["code"].Value))
        .ToList();

    [GeneratedRegex(
        @"^(?<fence>`{3,})(?<language>\w+) ?(?<name>\S*)\n(?<code>.*?)^\k<fence>$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
