using Tapi.Package.Tests.Harness;

namespace Tapi.Package.Tests.Documents;

/// <summary>The examples of the documents do what the documents say, with the packages that a reader would have.</summary>
public sealed class BlockTests(Packages packages)
{
    private static readonly string[] Tested = ["csharp", "xml"];
    private static readonly string[] Languages = [.. Tested, "C", "ini", "markdown", "mermaid", "sh", "text"];

    private static readonly IReadOnlyList<Block> Blocks = DocumentSet.ForPeople.SelectMany(document => document.Blocks).ToList();

    public static TheoryData<string, string, string> Paths
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var block in Blocks.Where(block => block.IsTested))
            {
                data.Add(block.Document, block.Heading, block.Path);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task A_block_builds_and_reports_what_it_shows(string document, string heading, string path)
    {
        var block = Assert.Single(Blocks, block => (block.Document, block.Heading, block.Path) == (document, heading, path));
        var project = await DocumentProject.BuildAsync(packages, document, block.Project);
        var files = Blocks
            .Where(other => other.IsTested && other.Document == document && other.Project == block.Project)
            .Select(other => other.File)
            .ToList();

        Assert.Equal(
            block.Reports.Order(StringComparer.Ordinal),
            project.Warnings.Where(warning => warning.File == block.File).Select(warning => warning.Id).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(project.Warnings, warning => !files.Contains(warning.File));
        if (block.Prints is { } text)
        {
            Assert.Contains(text, await project.RunAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_block_of_CSharp_and_XML_is_tested() =>
        Assert.Empty(Blocks.Where(block => Tested.Contains(block.Language) && !block.IsTested).Select(Describe));

    [Fact]
    public void Every_block_names_its_language_and_what_the_tests_understand() =>
        Assert.Empty(Blocks
            .Where(block => !Languages.Contains(block.Language) || (block.IsTested ? !block.IsUnderstood : block.Info.Length > 0))
            .Select(Describe));

    [Fact]
    public void A_project_has_one_file_of_a_name() =>
        Assert.Equal(Paths.Count, Blocks.Where(block => block.IsTested).Select(block => (block.Document, block.Path)).Distinct().Count());

    [Fact]
    public void What_stands_behind_the_language_is_read()
    {
        var blocks = Document.Parse("sample.md", """
            # Title

            ```csharp
            class Untested;
            ```

            ## One `part`

            ```csharp desk/Desk.cs reports TAPI2001 TAPI3001
            class Desk;
            ```

            ````xml desk/Desk.csproj prints a = 1
            ```
            ````

            ```xml desk/Desk.props wants
            ```
            """).Blocks;

        Assert.Equal(
            [("Title", false), ("One `part`", true), ("One `part`", true), ("One `part`", true)],
            blocks.Select(block => (block.Heading, block.IsTested)));
        Assert.Equal(("desk", "Desk.cs", "class Desk;\n"), (blocks[1].Project, blocks[1].File, blocks[1].Code));
        Assert.Equal(["TAPI2001", "TAPI3001"], blocks[1].Reports);
        Assert.Equal(("```\n", "a = 1"), (blocks[2].Code, blocks[2].Prints));
        Assert.Equal([true, true, true, false], blocks.Select(block => block.IsUnderstood));
    }

    private static string Describe(Block block) => $"{block.Document}({block.Line}): {block.Heading}: {block.Language} {block.Info}";
}
