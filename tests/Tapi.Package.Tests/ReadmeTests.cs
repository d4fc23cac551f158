using System.Text.RegularExpressions;

namespace Tapi.Package.Tests;

/// <summary>What the README prints is what works.</summary>
public class ReadmeTests(Packages packages)
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));

    [Fact]
    public async Task The_first_call_builds_and_runs_exactly_as_printed()
    {
        var section = Readme[Readme.IndexOf("## A first call", StringComparison.Ordinal)..];
        var (project, program) = (Fence(section, "xml"), Fence(section, "csharp"));
        var consumer = packages.NewConsumer();
        consumer.Write("FirstCall.csproj", project);
        consumer.Write("Program.cs", program);

        await consumer.BuildAsync();
        var output = await consumer.RunAsync();

        Assert.Contains("State = Connected", output, StringComparison.Ordinal);
        Assert.Equal(15, project.Trim().Split('\n').Length + program.Trim().Split('\n').Length);
    }

    [Fact]
    public async Task The_project_of_the_guide_for_existing_projects_builds_as_printed_and_reports_a_mistake()
    {
        var guide = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "specs", "guides", "existing-project.md"), TestContext.Current.CancellationToken);
        var consumer = packages.NewConsumer();
        consumer.Write("Existing.csproj", Fence(guide, "xml"));
        consumer.Write("Native.cs", """
            internal static class Native
            {
                [System.Runtime.InteropServices.DllImport("tapi32.dll")]
                internal static extern int lineShutDown(uint hLineApp);
            }
            """);

        Assert.Contains("Native.cs(4,32): warning TAPI2001", await consumer.BuildQuietlyAsync(), StringComparison.Ordinal);
        consumer.Write(".editorconfig", "root = true\n" + Fence(guide, "ini").Replace("TAPI3006", "TAPI2001", StringComparison.Ordinal));
        Assert.DoesNotContain("warning TAPI2001", await consumer.BuildQuietlyAsync("--no-incremental"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_file_that_it_links_to_exists()
    {
        var links = Regex.Matches(Readme, @"\]\((?<path>[^)#]+)\)").Select(match => match.Groups["path"].Value).Where(path => !path.Contains("://", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(links);
        Assert.All(links, path => Assert.True(Path.Exists(Path.Combine(Repository.Root, path)), path));
    }

    private static string Fence(string text, string language) =>
        Regex.Match(text, $"```{language}\n(?<code>.*?)```", RegexOptions.Singleline).Groups["code"].Value;
}
