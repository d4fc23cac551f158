using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tapi.Generator.Analyzers.Flow;

/// <summary>The graphs of the project's methods, built when a rule first looks into one.</summary>
internal sealed class MethodBodies(Compilation compilation)
{
    private static readonly ConditionalWeakTable<ControlFlowGraph, FunctionGraphs> Known = new();

    private readonly ConcurrentDictionary<IMethodSymbol, FunctionGraphs?> _methods = new(SymbolEqualityComparer.Default);

    /// <summary>The graphs of the method whose operation is being analyzed.</summary>
    public static FunctionGraphs Around(OperationAnalysisContext context)
    {
        var graph = context.GetControlFlowGraph();
        return Known.GetValue(graph, key => new FunctionGraphs(key, context.CancellationToken));
    }

    /// <summary>The graphs of a method of this project; null for a method without a body or in another assembly.</summary>
    public FunctionGraphs? Of(IMethodSymbol method, CancellationToken cancellation)
    {
        var definition = method.OriginalDefinition;
        definition = definition.PartialImplementationPart ?? definition;
        if (definition.DeclaringSyntaxReferences.IsEmpty || definition.IsAbstract || definition.IsExtern)
        {
            return null;
        }

        return _methods.TryGetValue(definition, out var known) ? known : _methods.GetOrAdd(definition, Read(definition, cancellation));
    }

    private FunctionGraphs? Read(IMethodSymbol method, CancellationToken cancellation)
    {
        var node = method.DeclaringSyntaxReferences[0].GetSyntax(cancellation);
        if (!compilation.ContainsSyntaxTree(node.SyntaxTree))
        {
            return null;
        }

        // A rule that traces a value into another method has no other way, and such steps are rare.
#pragma warning disable RS1030
        var operation = compilation.GetSemanticModel(node.SyntaxTree).GetOperation(node, cancellation);
#pragma warning restore RS1030
        return operation switch
        {
            IMethodBodyOperation { Parent: null } body => new FunctionGraphs(ControlFlowGraph.Create(body, cancellation), cancellation),
            IConstructorBodyOperation { Parent: null } body =>
                new FunctionGraphs(ControlFlowGraph.Create(body, cancellation), cancellation),
            IBlockOperation { Parent: null } accessor => new FunctionGraphs(ControlFlowGraph.Create(accessor, cancellation), cancellation),
            _ => null,
        };
    }
}
