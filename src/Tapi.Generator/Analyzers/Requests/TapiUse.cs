using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Flow;
using Tapi.Generator.Analyzers.Project;
using Tapi.Generator.Model;

namespace Tapi.Generator.Analyzers.Requests;

/// <summary>Finds calls that do something with TAPI other than to release, also through methods of the project.</summary>
/// <param name="graphs">The code that calls, for its local functions.</param>
internal sealed class TapiUse(TapiProject project, FunctionGraphs graphs, CancellationToken cancellation)
{
    public bool Is(IOperation operation, int depth)
    {
        if (operation is not IInvocationOperation { TargetMethod: var method })
        {
            return false;
        }

        if (project.Import(method) is { } import)
        {
            return import.Export is not { Function.Role: FunctionRole.Release };
        }

        return depth > 0 && Body(method).Any(item => Is(item, depth - 1));
    }

    private IEnumerable<IOperation> Body(IMethodSymbol method) => method.MethodKind == MethodKind.LocalFunction
        ? graphs.Function(method) is { } function ? FunctionGraphs.Operations(function) : []
        : project.Bodies.Of(method, cancellation) is { } body ? FunctionGraphs.Operations(body.All[0]) : [];
}
