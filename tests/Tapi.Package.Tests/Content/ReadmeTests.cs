using System.Text.RegularExpressions;
using System.Xml.Linq;
using Tapi.Package.Tests.Documents;
using Tapi.Package.Tests.Harness;
using Tapi.Testing;

namespace Tapi.Package.Tests.Content;

/// <summary>What the README prints is what works.</summary>
public sealed partial class ReadmeTests(Packages packages)
{
    [Fact]
    public async Task The_first_call_builds_and_runs_exactly_as_printed()
    {
        var section = DocumentSet.Get("README.md").Blocks.Where(block => block.Heading == "A first call").ToList();
        var project = section.Single(block => block.File == "FirstCall.csproj");
        var program = section.Single(block => block.File == "Program.cs");
        var built = await DocumentProject.BuildAsync(packages, "README.md", project.Project);

        Assert.Empty(built.Warnings);
        Assert.Contains("Connected", await built.RunAsync(), StringComparison.Ordinal);
        Assert.Equal(15, project.Code.Trim().Split('\n').Length + program.Code.Trim().Split('\n').Length);
    }

    [Fact]
    public async Task The_project_of_the_guide_for_existing_projects_builds_as_printed_and_reports_a_mistake()
    {
        var guide = DocumentSet.Get("specs/guides/existing-project.md").Blocks;
        var consumer = packages.NewConsumer();
        consumer.Write("Existing.csproj", guide.Single(block => block.Language == "xml").Code);
        consumer.Write("Native.cs", """
            internal static class Native
            {
                [System.Runtime.InteropServices.DllImport("tapi32.dll")]
                internal static extern int lineShutDown(uint hLineApp);
            }
            """);

        Assert.Contains("Native.cs(4,32): warning TAPI2001", await consumer.BuildQuietlyAsync(), StringComparison.Ordinal);
        consumer.Write(
            ".editorconfig",
            "root = true\n"
            + guide.Single(block => block.Language == "ini").Code.Replace("TAPI3006", "TAPI2001", StringComparison.Ordinal));
        Assert.DoesNotContain("warning TAPI2001", await consumer.BuildQuietlyAsync("--no-incremental"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_property_and_item_of_the_package_is_in_the_chapter_on_options()
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));
        var start = readme.IndexOf("## Options", StringComparison.Ordinal);
        var options = readme[start..readme.IndexOf("## Diagnostics", StringComparison.Ordinal)];
        var names = new[] { "build", "buildTransitive" }
            .SelectMany(folder => Directory.GetFiles(Path.Combine(Repository.Root, "src", "Tapi.Bindings", folder)))
            .SelectMany(path => XDocument.Load(path).Descendants())
            .SelectMany(element => new[] { element.Name.LocalName, Value(element, "Include"), Value(element, "MetadataName") })
            .Where(name => name is not null && Name().IsMatch(name))
            .ToHashSet();

        Assert.Superset(new HashSet<string?> { "TapiFunctions", "TapiSpec", "TapiSpecOrigin", "TapiThroughRestore" }, names);
        Assert.All(names, name => Assert.Matches($@"[`(<]{name}[`) ]", options));
    }

    private static string? Value(XElement element, string attribute) => (string?)element.Attribute(attribute);

    [GeneratedRegex("^Tapi[A-Z][A-Za-z]+$")]
    private static partial Regex Name();
}
