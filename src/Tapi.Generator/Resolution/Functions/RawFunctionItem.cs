using Tapi.Generator.Common;

namespace Tapi.Generator.Resolution.Functions;

/// <summary>An export as the raw layer declares it.</summary>
internal sealed record RawFunctionItem(string Export, EquatableArray<RawParameter> Parameters, string ReturnType, Documentation Docs)
    : ApiItem("Tapi32", Export);

internal sealed record RawParameter(string Name, string Type, string Summary);
