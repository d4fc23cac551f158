namespace Tapi.Generator.Tests.Damage;

/// <summary>How a damaged page ended.</summary>
internal enum Verdict
{
    /// <summary>The damage changed nothing that the page says.</summary>
    Same,

    /// <summary>The page says something else, and it still agrees with the header.</summary>
    Harmless,

    /// <summary>A problem with a place says so.</summary>
    Diagnosed,

    /// <summary>Against the header, and nobody says so.</summary>
    Wrong,
}
