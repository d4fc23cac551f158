using Tapi.Generator.Common;
using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Resolution.Functions;

/// <summary>An export as the raw layer declares it.</summary>
/// <param name="IsExtra">Whether it is only there for projects that ask for ANSI forms as well.</param>
internal sealed record RawFunctionItem(
    string Export, EquatableArray<RawParameter> Parameters, ResolvedType ReturnType, bool IsExtra, Documentation Docs)
    : ApiItem("Tapi32", Export);

internal sealed record RawParameter(string Name, ResolvedType Type, PageText Summary)
{
    /// <summary>The message until which TAPI may write to the memory; null for memory that it writes to at once, or never.</summary>
    public string? CompletedBy { get; init; }

    /// <summary>Whether TAPI fills a structure whose size the caller states in it.</summary>
    public bool StatesItsSize { get; init; }

    /// <summary>The unit that the number counts, for example.</summary>
    public NumberMeaning? Meaning { get; init; }
}
