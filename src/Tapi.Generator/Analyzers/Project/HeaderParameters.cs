using Microsoft.CodeAnalysis;
using Tapi.Generator.Analyzers.Facts;

namespace Tapi.Generator.Analyzers.Project;

/// <summary>Pairs the parameters of an import with those of its export.</summary>
internal static class HeaderParameters
{
    /// <summary>
    /// The export's parameter; null where the import has a different number of parameters, so that they cannot be matched.
    /// </summary>
    public static ParameterFacts? Of(IParameterSymbol? parameter, TapiImport import) =>
        parameter is not null && import.Export is { } export && import.Method.Parameters.Length == export.Parameters.Length
            ? export.Parameter(parameter.Ordinal)
            : null;
}
