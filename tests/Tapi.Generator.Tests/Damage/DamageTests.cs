namespace Tapi.Generator.Tests.Damage;

/// <summary>
/// Pages damaged at random. None throws, ends the generator, takes another page's code along, or makes code that does not compile; and few
/// say something wrong without a diagnostic.
/// </summary>
public class DamageTests
{
    private const int Seed = 20_261_130;

    // The long mode takes hours of processor time: .ci/run --long.
    private static readonly bool IsLong = Environment.GetEnvironmentVariable("TAPI_LONG") == "1";

    [Fact]
    public void A_project_with_a_damaged_copy_of_a_page() => Run(DamageCorpus.Own, 1_200, 60_000, 0.01);

    [Fact]
    public void A_project_with_damaged_published_pages() => Run(DamageCorpus.Published, 800, 40_000, 0.01);

    /// <summary>Nothing tells that a constant or a message's parameter that no other page has is misspelled.</summary>
    [Fact]
    public void The_packages_own_pages_damaged() => Run(DamageCorpus.OwnAlone, 200, 20_000, 0.1);

    /// <summary>Without the package only the forms of a function can be compared.</summary>
    [Fact]
    public void Published_pages_alone_damaged() => Run(DamageCorpus.PublishedAlone, 200, 20_000, 0.1);

    private static void Run(DamageCorpus corpus, int cases, int manyCases, double tolerated)
    {
        Assert.SkipWhen(corpus.Targets.Count == 0, "the public reference pages are not on this machine");
        var run = new DamageRun(corpus, Seed);
        var count = IsLong ? manyCases : cases;
        run.Run(count);

        TestContext.Current.TestOutputHelper?.WriteLine($"{run.Wrong.Count} of {count} are wrong without a word\n{run.Summary}");
        Assert.True(run.Broken.Count == 0, string.Join('\n', run.Broken));
        Assert.True(run.Wrong.Count < count * tolerated, string.Join('\n', run.Wrong));
    }
}
