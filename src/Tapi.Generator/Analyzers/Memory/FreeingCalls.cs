using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Flow;
using Tapi.Generator.Analyzers.Project;

namespace Tapi.Generator.Analyzers.Memory;

/// <summary>Recognizes calls that free memory, also through methods of the project.</summary>
internal sealed class FreeingCalls(TapiProject project, CancellationToken cancellation)
{
    private const int MaxDepth = 3;

    /// <summary>Whether a call frees memory that one of these names leads to.</summary>
    public bool Frees(IInvocationOperation call, IReadOnlyCollection<MemoryName> names, IOperation body)
    {
        // An object that owns the memory.
        if (call.Instance is { } instance
            && Variables.OrMember(OperationTree.WithoutAnyConversion(instance)) is { } owner
            && names.Any(name => SymbolEqualityComparer.Default.Equals(name.Variable, owner)))
        {
            return call.TargetMethod.Name is "Free" or "Dispose" or "DisposeAsync" or "Close" && OwnerFrees(call, MaxDepth);
        }

        return call.Arguments.Any(argument => Frees(call.TargetMethod, argument.Parameter, MaxDepth)
            && new MemoryNames(body).Of(argument.Value).Any(names.Contains));
    }

    private bool OwnerFrees(IInvocationOperation call, int depth)
    {
        var type = call.Instance is { } instance ? OperationTree.WithoutAnyConversion(instance).Type : null;
        if (type is null
            || type.DeclaringSyntaxReferences.IsEmpty
            || BaseTypes.AndSelf(type).Any(item => item.Name is "SafeHandle" or "CriticalHandle"))
        {
            return true;
        }

        var method = type.GetMembers(call.TargetMethod.Name).OfType<IMethodSymbol>().FirstOrDefault(item => item.Parameters.IsEmpty);
        return method is not null && Body(method).Any(item => item is IInvocationOperation inner && FreesAnything(inner, depth));
    }

    private bool FreesAnything(IInvocationOperation call, int depth) =>
        call.TargetMethod is { Name: "Free", ContainingType.Name: "GCHandle" }
        || call.TargetMethod.Parameters.Any(parameter => Frees(call.TargetMethod, parameter, depth))
        || (depth > 0 && Body(call.TargetMethod).Any(item => item is IInvocationOperation inner && FreesAnything(inner, depth - 1)));

    private bool Frees(IMethodSymbol method, IParameterSymbol? parameter, int depth)
    {
        if (parameter is null || !IsAddress(parameter.Type))
        {
            return false;
        }

        if (FrameworkMember.Is(method))
        {
            return method.ContainingType.Name is "Marshal" or "NativeMemory"
                && (method.Name.Contains("Free") || method.Name.StartsWith("ReAlloc", StringComparison.Ordinal)
                    || method.Name == "Realloc" || method.Name == "ZeroFreeGlobalAllocUnicode");
        }

        // LocalFree and the like, from any library.
        if (method.IsExtern || method.IsPartialDefinition)
        {
            return project.Import(method) is null && method.Name.IndexOf("free", StringComparison.OrdinalIgnoreCase) >= 0;
        }

        return depth > 0 && Body(method).Any(item => item is IInvocationOperation call && call.Arguments.Any(argument =>
            Frees(call.TargetMethod, argument.Parameter, depth - 1)
            && Variables.Of(OperationTree.WithoutAnyConversion(argument.Value)) is IParameterSymbol passed
            && passed.Ordinal == parameter.Ordinal));
    }

    private IEnumerable<IOperation> Body(IMethodSymbol method) =>
        project.Bodies.Of(method, cancellation) is { } body ? body.All.SelectMany(FunctionGraphs.Operations) : [];

    private static bool IsAddress(ITypeSymbol type) => type is IPointerTypeSymbol || NullValue.IsNative(type);
}
