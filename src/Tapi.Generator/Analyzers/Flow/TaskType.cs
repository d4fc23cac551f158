using Microsoft.CodeAnalysis;

namespace Tapi.Generator.Analyzers.Flow;

/// <summary>The types that asynchronous methods return.</summary>
internal static class TaskType
{
    /// <summary>Whether a type is <c>Task</c> or <c>ValueTask</c>, with a result or without.</summary>
    public static bool Is(ITypeSymbol? type) => type is { Name: "Task" or "ValueTask" } && IsInTasks(type);

    /// <summary>Whether a type is a task without a result.</summary>
    public static bool IsPlain(ITypeSymbol? type) => type is INamedTypeSymbol { IsGenericType: false } && Is(type);

    /// <summary>Whether the method returns the same task in another shape.</summary>
    public static bool IsReshaping(IMethodSymbol method) =>
        method.Name is "ConfigureAwait" or "AsTask" or "Preserve" && Is(method.ContainingType);

    private static bool IsInTasks(ITypeSymbol type) => type.ContainingNamespace is
    {
        Name: "Tasks",
        ContainingNamespace: { Name: "Threading", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } },
    };
}
