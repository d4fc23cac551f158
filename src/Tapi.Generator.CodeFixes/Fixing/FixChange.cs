using Microsoft.CodeAnalysis;

namespace Tapi.Generator.CodeFixes.Fixing;

/// <summary>What a fix offers for one report: a title, and the solution that it makes.</summary>
internal sealed record FixChange(string Title, Func<CancellationToken, Task<Solution>> ApplyAsync);
