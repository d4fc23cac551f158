namespace Tapi.Generator.Model;

/// <summary>What every kind of page has.</summary>
/// <param name="FromPackage">Whether the page comes with the package. The project's own page wins over it.</param>
/// <param name="Version">The TAPI version that introduced the thing.</param>
internal sealed record PageHeader(string Uid, string Path, bool FromPackage, PageText Summary, string? Version)
{
    /// <summary>What the page says beyond its first paragraph.</summary>
    public PageText Remarks { get; init; } = PageText.Empty;

    /// <summary>Null for what may be used.</summary>
    public ObsoleteModel? Obsolete { get; init; }
}
