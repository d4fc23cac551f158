using Tapi.Generator.Common;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Resolution.Functions;

/// <summary>An export as the raw layer declares it.</summary>
/// <param name="IsExtra">Whether it is only there for projects that ask for ANSI forms as well.</param>
internal sealed record RawFunctionItem(
    string Export, EquatableArray<RawParameter> Parameters, ResolvedType ReturnType, bool IsExtra, Documentation Docs)
    : ApiItem("Tapi32", Export);

internal sealed record RawParameter(string Name, ResolvedType Type, string Summary);
