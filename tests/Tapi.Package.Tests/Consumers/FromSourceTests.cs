using Tapi.Package.Tests.Documents;
using Tapi.Package.Tests.Harness;

namespace Tapi.Package.Tests.Consumers;

/// <summary>A project that takes the sources in place of the package, somewhere else on the disk.</summary>
public sealed class FromSourceTests(Packages packages)
{
    private const string Guide = "specs/guides/from-source.md";

    [Fact]
    public async Task The_project_of_the_guide_builds_without_a_warning_and_reaches_a_connected_call()
    {
        var blocks = DocumentSet.Get(Guide).Blocks;
        var project = blocks.Single(block => block.Language == "xml");
        var built = await DocumentProject.BuildAsync(packages, Guide, project.Project);

        Assert.Contains("Tapi.Bindings.FromSource.props", project.Code, StringComparison.Ordinal);
        Assert.DoesNotContain("PackageReference", project.Code, StringComparison.Ordinal);
        Assert.Empty(built.Warnings);
        Assert.Contains("The call is Connected.", await built.RunAsync(), StringComparison.Ordinal);
    }
}
