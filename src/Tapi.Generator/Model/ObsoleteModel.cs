namespace Tapi.Generator.Model;

/// <summary>Says that something must no longer be used.</summary>
/// <param name="Successor">What replaces it; null when nothing does.</param>
internal sealed record ObsoleteModel(string? Successor);
