using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Flow;
using Tapi.Generator.Analyzers.Project;

namespace Tapi.Generator.Analyzers.Requests;

/// <summary>Collects methods that return a request identifier and callers that drop it. The two are combined at the end.</summary>
internal sealed class ReturnedRequests(TapiProject project, FieldReads reads)
{
    private readonly ConcurrentDictionary<IMethodSymbol, string> _methods = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IMethodSymbol, ConcurrentBag<CallSite>> _calls = new(SymbolEqualityComparer.Default);

    /// <summary>A method returns the identifier of a function, and does nothing else with it.</summary>
    public void NoteMethod(IMethodSymbol method, string function) =>
        _methods.AddOrUpdate(method, function, (_, known) => string.CompareOrdinal(known, function) < 0 ? known : function);

    /// <summary>Called for any call: almost all call methods that cannot return one.</summary>
    public void NoteCall(OperationAnalysisContext context)
    {
        var called = ((IInvocationOperation)context.Operation).TargetMethod;
        if (called is
        {
            MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction,
            IsVirtual: false,
            IsAbstract: false,
            IsOverride: false,
            IsExtern: false,
        }
            && ResultType.IsWholeNumber(called.ReturnType)
            && !called.DeclaringSyntaxReferences.IsEmpty
            && context.ContainingSymbol is IMethodSymbol caller)
        {
            _calls.GetOrAdd(
                ReturningFunction.Definition(called),
                static _ => new ConcurrentBag<CallSite>()).Add(new CallSite(context.Operation.Syntax, caller));
        }
    }

    public void Report(CompilationAnalysisContext context)
    {
        var pending = new Queue<KeyValuePair<IMethodSymbol, string>>(_methods);
        var seen = new HashSet<ISymbol>(_methods.Keys, SymbolEqualityComparer.Default);
        while (pending.Count > 0)
        {
            var (method, function) = (pending.Peek().Key, pending.Dequeue().Value);
            foreach (var site in _calls.TryGetValue(method, out var sites) ? sites : [])
            {
                if (Returned(site, out var isDropped, context.CancellationToken) is { } outer && seen.Add(outer))
                {
                    pending.Enqueue(new KeyValuePair<IMethodSymbol, string>(outer, function));
                }
                else if (isDropped)
                {
                    context.ReportDiagnostic(Diagnostic.Create(
                        RequestDescriptors.RequestDropped, site.Call.GetLocation(), method.Name, function));
                }
            }
        }
    }

    /// <summary>The caller, if it only passes the identifier on to its own callers.</summary>
    private IMethodSymbol? Returned(CallSite site, out bool isDropped, CancellationToken cancellation)
    {
        isDropped = false;
        var graphs = project.Bodies.Of(site.Caller, cancellation);
        var call = graphs?.All
            .SelectMany(FunctionGraphs.Operations)
            .FirstOrDefault(operation => operation is IInvocationOperation && operation.Syntax == site.Call);
        if (graphs is null
            || call is null
            || ResultTracer.ForRequests(project.Bodies, cancellation).Trace(call, graphs) is not { IsUsed: false } fate
            || fate.Fields.Any(reads.Has))
        {
            return null;
        }

        isDropped = fate.Returned == Signs.None;
        return isDropped || fate.Fields.Count > 0 ? null : ReturningFunction.Of(call, graphs, site.Caller);
    }

    private sealed record CallSite(SyntaxNode Call, IMethodSymbol Caller);
}
