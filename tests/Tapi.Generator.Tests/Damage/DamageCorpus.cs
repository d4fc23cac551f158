using Tapi.Generator.Tests.Harness;
using Tapi.Testing;

namespace Tapi.Generator.Tests.Damage;

/// <summary>A project's pages, and those of them that are damaged.</summary>
internal sealed record DamageCorpus(string Name, IReadOnlyList<TestPage> Others, IReadOnlyList<TestPage> Targets)
{
    /// <summary>A project that has a copy of one of the package's pages.</summary>
    public static DamageCorpus Own { get; } = new("own", SpecPages.OfPackage, SpecPages.All);

    /// <summary>The pages without a package behind them, as the package's author has them.</summary>
    public static DamageCorpus OwnAlone { get; } = new("own, alone", [], SpecPages.All);

    /// <summary>A project that takes the published pages instead of the package's.</summary>
    public static DamageCorpus Published { get; } = new("published", SpecPages.OfPackage, PublishedPages());

    /// <summary>The published pages alone.</summary>
    public static DamageCorpus PublishedAlone { get; } = new("published, alone", [], PublishedPages());

    private static IReadOnlyList<TestPage> PublishedPages() =>
        new[] { "nf-", "ns-", "nc-" }.SelectMany(kind => SharedReference.Pages("sdk-api", kind)).ToList();
}
