using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Flow;
using Tapi.Generator.Analyzers.Project;

namespace Tapi.Generator.Analyzers.GeneratedApi;

/// <summary>Recognizes code that blocks until a task of the generated API has ended.</summary>
internal static class BlockedTask
{
    /// <summary>The name of the method whose task it is; null for anything else.</summary>
    public static string? Of(IOperation operation, GeneratedMember generated) => operation switch
    {
        IPropertyReferenceOperation { Property: { Name: "Result" } property, Instance: { } task }
            when TaskType.Is(property.ContainingType) => Source(task, generated),
        IInvocationOperation { TargetMethod: { Name: "Wait" } method, Instance: { } task } when TaskType.Is(method.ContainingType) =>
            Source(task, generated),
        IInvocationOperation
        {
            TargetMethod.Name: "GetResult",
            Instance: IInvocationOperation { TargetMethod: { Name: "GetAwaiter" } awaiter, Instance: { } task },
        }
            when TaskType.Is(awaiter.ContainingType) => Source(task, generated),
        _ => null,
    };

    private static string? Source(IOperation task, GeneratedMember generated)
    {
        var value = OperationTree.WithoutAnyConversion(task);
        while (value is IInvocationOperation { Instance: { } inner } reshaping && TaskType.IsReshaping(reshaping.TargetMethod))
        {
            value = OperationTree.WithoutAnyConversion(inner);
        }

        if (value is ILocalReferenceOperation local)
        {
            return LocalValues.Only(local) is { } only ? Source(only, generated) : null;
        }

        return value is IInvocationOperation { TargetMethod: var method } && generated.Contains(method)
            ? $"{method.ContainingType.Name}.{method.Name}"
            : null;
    }
}
