using System.Text.RegularExpressions;
using Tapi.Package.Tests.Harness;
using Tapi.Testing;

namespace Tapi.Package.Tests.Documents;

/// <summary>A Markdown file, cut into what is prose and what is a fenced block.</summary>
internal sealed partial class Document
{
    private Document(string name, IReadOnlyList<Block> blocks, IReadOnlyList<(int Number, string Text)> prose)
    {
        Name = name;
        Blocks = blocks;
        Prose = prose;
    }

    /// <summary>Its path from the root of the repository, with slashes.</summary>
    public string Name { get; }

    public IReadOnlyList<Block> Blocks { get; }

    /// <summary>The lines outside of fences.</summary>
    public IReadOnlyList<(int Number, string Text)> Prose { get; }

    /// <summary>What a link can name after a number sign, as the repository's host makes it from the headings.</summary>
    public IReadOnlySet<string> Anchors
    {
        get
        {
            var anchors = new HashSet<string>(StringComparer.Ordinal);
            foreach (var heading in Prose
                .Select(line => Heading().Match(line.Text))
                .Where(match => match.Success)
                .Select(match => match.Groups["title"].Value))
            {
                var anchor = NotInAnchors().Replace(heading.ToLowerInvariant(), string.Empty).Replace(' ', '-');
                for (var number = 1; !anchors.Add(number == 1 ? anchor : $"{anchor}-{number - 1}"); number++)
                {
                }
            }

            return anchors;
        }
    }

    public static Document Read(string name) => Parse(name, System.IO.File.ReadAllText(Path.Combine(Repository.Root, name)));

    public static Document Parse(string name, string text)
    {
        var blocks = new List<Block>();
        var prose = new List<(int Number, string Text)>();
        var heading = string.Empty;
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        for (var index = 0; index < lines.Length; index++)
        {
            var fence = Fence().Match(lines[index]);
            if (!fence.Success)
            {
                heading = Heading().Match(lines[index]) is { Success: true } match ? match.Groups["title"].Value : heading;
                prose.Add((index + 1, lines[index]));
                continue;
            }

            var start = index;
            var end = fence.Groups["fence"].Value;
            var code = lines.Skip(start + 1).TakeWhile(line => line.Trim() != end).ToList();
            index += code.Count + 1;
            if (index >= lines.Length)
            {
                throw new FormatException($"{name}({start + 1}): the fence is not closed.");
            }

            blocks.Add(new Block(
                name,
                heading,
                start + 1,
                fence.Groups["language"].Value,
                fence.Groups["info"].Value.Trim(),
                string.Join('\n', code) + "\n"));
        }

        return new Document(name, blocks, prose);
    }

    [GeneratedRegex(@"^\s*(?<fence>`{3,})(?<language>[^\s`]*)(?<info>[^`]*)$")]
    private static partial Regex Fence();

    [GeneratedRegex(@"^#{1,6} (?<title>.+?)\s*$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\p{L}\p{N} _-]")]
    private static partial Regex NotInAnchors();
}
