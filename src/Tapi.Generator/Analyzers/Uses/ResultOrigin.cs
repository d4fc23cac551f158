using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Imports;

namespace Tapi.Generator.Analyzers.Uses;

/// <summary>Which import's result a value is, at once or by way of one local.</summary>
internal static class ResultOrigin
{
    public static TapiImport? Of(IOperation value, TapiProject project)
    {
        var inner = WithoutConversions(value);
        if (inner is ILocalReferenceOperation local)
        {
            return LocalValues.Of(local).Select(item => Direct(WithoutConversions(item), project)).FirstOrDefault(import => import is not null);
        }

        return Direct(inner, project);
    }

    public static IOperation WithoutConversions(IOperation value)
    {
        while (value is IConversionOperation { OperatorMethod: null } conversion)
        {
            value = conversion.Operand;
        }

        return value;
    }

    private static TapiImport? Direct(IOperation value, TapiProject project) => value is IInvocationOperation call && project.Import(call.TargetMethod) is { Export: not null } import
        ? import
        : null;
}
