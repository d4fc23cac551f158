using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Flow;
using Tapi.Generator.Analyzers.Project;

namespace Tapi.Generator.Analyzers.GeneratedApi.ProxyAnswers;

/// <summary>One function of a handler and what it does with proxy requests.</summary>
internal sealed class HandlerGraph
{
    private readonly GeneratedMember _generated;
    private readonly HashSet<ISymbol> _readElsewhere;

    public HandlerGraph(ControlFlowGraph graph, FunctionGraphs all, GeneratedMember generated)
    {
        _generated = generated;
        _readElsewhere = all.ReadElsewhere(graph);
        Graph = graph;
        Names = new ValueNames(graph, generated);
        Events = new AnswerEvents(Names, generated);
        ConditionSymbols = new ConditionSymbols(Names);
    }

    public ControlFlowGraph Graph { get; }

    public ValueNames Names { get; }

    public AnswerEvents Events { get; }

    public ConditionSymbols ConditionSymbols { get; }

    /// <summary>
    /// The requests that the function answers and that can be followed. A request that it never answers may be the task of other code, and
    /// one that a lambda, a field or a method holds may be answered there.
    /// </summary>
    public IReadOnlyList<ValueName> Requests()
    {
        var events = Graph.Blocks.SelectMany(Events.Of).ToList();
        return events
            .Where(item => item is { Kind: AnswerEventKind.Answer, Name: not null })
            .Select(item => item.Name!.Value)
            .Distinct()
            .Where(request => Names.IsStable(request.Root)
                && !IsReadElsewhere(request)
                && !events.Any(item => item is { Kind: AnswerEventKind.Asked, Name: { } asked } && asked.Equals(request))
                && !events.Any(item => item is { Kind: AnswerEventKind.Escape, Name: { } holder } && holder.Holds(request)))
            .ToList();
    }

    /// <summary>The variables that patterns bind to a request of one kind.</summary>
    public IEnumerable<BoundVariable> Bindings(ValueName request) =>
        from pattern in FunctionGraphs.Operations(Graph).OfType<IIsPatternOperation>()
        from binding in Bindings(pattern, pattern.Pattern, request, isNegated: false)
        select binding;

    /// <summary>Whether a type is that of one kind of request, which can be completed.</summary>
    public bool IsNamedKind(ITypeSymbol? type) => _generated.IsProxyRequest(type) && type!.GetMembers("Complete").Length > 0;

    /// <summary>The variable that an assignment casts the request to, if any.</summary>
    public ISymbol? CastVariable(AnswerEvent write, ValueName request) =>
        write.Value is IConversionOperation { IsTryCast: false, OperatorMethod: null, Operand.Type: { } from } conversion
        && IsNamedKind(conversion.Type)
        && _generated.IsProxyRequest(from)
        && !IsNamedKind(from)
        && write.Variable is ILocalSymbol local
        && Names.IsStable(local)
        && Names.Of(conversion.Operand)?.Equals(request) == true
            ? local
            : null;

    private IEnumerable<BoundVariable> Bindings(IIsPatternOperation pattern, IPatternOperation part, ValueName request, bool isNegated)
    {
        if (part is INegatedPatternOperation negated)
        {
            return isNegated ? [] : Bindings(pattern, negated.Pattern, request, isNegated: true);
        }

        return Patterns.Parts(part)
            .Where(item => item.Pattern is not INegatedPatternOperation)
            .Select(item => Patterns.Variable(item.Pattern))
            .OfType<ILocalSymbol>()
            .Where(
                variable => IsNamedKind(variable.Type)
                    && Names.IsStable(variable)
                    && NameOf(pattern, part, variable) is { } name
                    && name.Equals(request))
            .Select(variable => new BoundVariable(variable, pattern, isNegated, Graph));
    }

    private ValueName? NameOf(IIsPatternOperation pattern, IPatternOperation part, ISymbol variable)
    {
        var path = Patterns.Parts(part)
            .First(item => SymbolEqualityComparer.Default.Equals(Patterns.Variable(item.Pattern), variable)).Path;
        return Names.Of(pattern.Value) is { } value ? value with { Path = value.Path + path } : new ValueName(variable, "");
    }

    private bool IsReadElsewhere(ValueName request) => _readElsewhere.Any(variable =>
        SymbolEqualityComparer.Default.Equals(variable, request.Root)
        || (Names.Of(variable) is var name && (name.Equals(request) || name.Holds(request))));
}
