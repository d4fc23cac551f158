using Tapi.Generator.Tests.Harness;

namespace Tapi.Generator.Tests.Reading.Inference;

/// <summary>The function pages of the public reference, where they are next to the repository. They have no types at all.</summary>
public class PublishedPagesTests
{
    private const string Skipped = "the public reference pages are not on this machine";

    private static readonly IReadOnlyList<InferenceCheck> Checks = SharedReference.Pages("sdk-api", "nf-")
        .Concat(SharedReference.Pages(string.Empty, "seed-"))
        .Select(page => InferenceCheck.Of(page.Path, page.Content, HeaderCatalogue.Instance))
        .OfType<InferenceCheck>()
        .ToList();

    [Fact]
    public void No_wrong_type_is_inferred()
    {
        Assert.SkipWhen(Checks.Count == 0, Skipped);

        OwnPagesTests.AssertNone(Checks.SelectMany(check => check.Wrong));
    }

    [Fact]
    public void A_function_is_inferred_or_has_a_problem()
    {
        Assert.SkipWhen(Checks.Count == 0, Skipped);

        Assert.All(Checks, check => Assert.NotEqual(check.IsInferred, check.Problems.Count > 0));
    }

    [Fact]
    public void Every_function_is_inferred()
    {
        Assert.SkipWhen(Checks.Count == 0, Skipped);

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{Checks.Count(check => check.IsInferred)} of {Checks.Count} functions are inferred");
        OwnPagesTests.AssertNone(Checks.Where(check => !check.IsInferred).SelectMany(check => check.Problems));
    }
}
