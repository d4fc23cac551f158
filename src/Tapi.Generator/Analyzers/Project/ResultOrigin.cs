using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Flow;

namespace Tapi.Generator.Analyzers.Project;

/// <summary>Finds the import whose result a value is, directly or through one local.</summary>
internal static class ResultOrigin
{
    public static TapiImport? Of(IOperation value, TapiProject project)
    {
        var inner = OperationTree.WithoutConversions(value);
        if (inner is ILocalReferenceOperation local)
        {
            return LocalValues.Of(local)
                .Select(item => Direct(OperationTree.WithoutConversions(item), project))
                .FirstOrDefault(import => import is not null);
        }

        return Direct(inner, project);
    }

    private static TapiImport? Direct(
        IOperation value,
        TapiProject project) => value is IInvocationOperation call && project.Import(call.TargetMethod) is { Export: not null } import
        ? import
        : null;
}
