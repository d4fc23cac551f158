using Tapi.Generator.Model;
using Tapi.Generator.Model.Declarations;
using Tapi.Generator.Pages;

namespace Tapi.Generator.Tests.Model.Inference;

/// <summary>The function pages of the public reference, where they lie beside the repository. They have no types at all.</summary>
public class PublishedPagesTests
{
    private const string Skipped = "The published pages do not lie beside this checkout (../shared/pages).";

    private static readonly string? Folder = FindFolder();

    private static readonly IReadOnlyList<InferenceCheck> Checks = Folder is null
        ? []
        : Directory.GetFiles(Path.Combine(Folder, "sdk-api"), "nf-*.md")
            .Order(StringComparer.Ordinal)
            .Append(Path.Combine(Folder, "seed-lineCreateAgentSessionW.md"))
            .Select(path => InferenceCheck.Of(Path.GetFileName(path), File.ReadAllText(path), HeaderCatalogue.Instance))
            .OfType<InferenceCheck>()
            .ToList();

    [Fact]
    public void No_wrong_type_is_inferred()
    {
        Assert.SkipWhen(Folder is null, Skipped);

        Assert.NotEmpty(Checks);
        OwnPagesTests.AssertNone(Checks.SelectMany(check => check.Wrong));
    }

    [Fact]
    public void A_function_is_inferred_or_has_a_problem()
    {
        Assert.SkipWhen(Folder is null, Skipped);

        Assert.All(Checks, check => Assert.NotEqual(check.IsInferred, check.Problems.Count > 0));
    }

    /// <summary>That page speaks of "the proxy request buffer" and never names the structure.</summary>
    [Fact]
    public void Only_the_page_of_lineProxyResponse_leaves_a_type_open()
    {
        Assert.SkipWhen(Folder is null, Skipped);

        TestContext.Current.TestOutputHelper?.WriteLine($"{Checks.Count(check => check.IsInferred)} of {Checks.Count} functions are inferred");
        Assert.Equal(["lineProxyResponse"], Checks.Where(check => !check.IsInferred).Select(check => check.Function));
    }

    private static string? FindFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Generator.sln")))
            {
                var pages = Path.Combine(folder.FullName, "..", "shared", "pages");
                return Directory.Exists(Path.Combine(pages, "sdk-api")) ? pages : null;
            }
        }

        return null;
    }
}
