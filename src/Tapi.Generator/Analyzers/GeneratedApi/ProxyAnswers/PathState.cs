using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Tapi.Generator.Analyzers.GeneratedApi.ProxyAnswers;

/// <summary>What is known at a point of one path through a function.</summary>
internal sealed record PathState
{
    private static readonly ImmutableHashSet<ISymbol> NoSymbols = ImmutableHashSet.Create<ISymbol>(SymbolEqualityComparer.Default);

    public bool IsAnswered { get; init; }

    /// <summary>The variable whose request waits for its answer.</summary>
    public ISymbol? InHand { get; init; }

    /// <summary>What the condition under evaluation has bound.</summary>
    public BoundVariable? Binding { get; init; }

    /// <summary>The request's type, as far as it was tested.</summary>
    public ITypeSymbol? Type { get; init; }

    /// <summary>What the decisions so far depended on.</summary>
    public ImmutableHashSet<ISymbol> Decided { get; init; } = NoSymbols;

    /// <summary>The same of the heads of loops, which may decide again in the next round.</summary>
    public ImmutableHashSet<ISymbol> DecidedByLoops { get; init; } = NoSymbols;

    /// <summary>Where the loops begin, in whose heads the path was.</summary>
    public ImmutableHashSet<int> Loops { get; init; } = ImmutableHashSet<int>.Empty;

    /// <summary>Variables whose value may tell which way was taken before.</summary>
    public ImmutableHashSet<ISymbol> Telling { get; init; } = NoSymbols;

    /// <summary>Which tests came out how.</summary>
    public ImmutableDictionary<(ISymbol Variable, object Constant), bool> Tests { get; init; } =
        ImmutableDictionary<(ISymbol, object), bool>.Empty;

    public ImmutableDictionary<ISymbol, object> Constants { get; init; } =
        ImmutableDictionary.Create<ISymbol, object>(SymbolEqualityComparer.Default);

    /// <summary>Where control goes on behind the finally blocks that it is in.</summary>
    public ImmutableStack<int> Return { get; init; } = ImmutableStack<int>.Empty;

    /// <summary>The outcome of a test that is known already.</summary>
    public bool? Outcome(ConditionTest test)
    {
        bool? isEqual = Constants.TryGetValue(test.Variable, out var value) ? value.Equals(test.Constant)
            : Tests.TryGetValue((test.Variable, test.Constant), out var known) ? known
            : null;
        return isEqual is { } equal ? equal != test.IsNegated : null;
    }

    public PathState With(ConditionTest test, bool outcome) =>
        this with { Tests = Tests.SetItem((test.Variable, test.Constant), outcome != test.IsNegated) };

    public PathState Write(ISymbol variable, object? constant, bool isRepeated) => this with
    {
        Tests = Tests.RemoveRange(Tests.Keys.Where(key => SymbolEqualityComparer.Default.Equals(key.Variable, variable))),
        Constants = constant is null ? Constants.Remove(variable) : Constants.SetItem(variable, constant),
        Telling = isRepeated && constant is null && !Decided.IsEmpty ? Telling.Add(variable) : Telling.Remove(variable),
    };

    /// <summary>A text that two states at one place share only when all goes on alike from there.</summary>
    public string Key(Func<ISymbol, int> number) => string.Join(
        "|",
        IsAnswered,
        InHand is null ? -1 : number(InHand),
        Binding is null ? -1 : number(Binding.Variable),
        Type is null ? -1 : number(Type),
        Numbers(Decided, number),
        Numbers(DecidedByLoops, number),
        string.Join(",", Loops.OrderBy(value => value)),
        Numbers(Telling, number),
        string.Join(
            ",",
            Tests.Select(item => $"{number(item.Key.Variable)}={item.Key.Constant}:{item.Value}")
                .OrderBy(text => text, StringComparer.Ordinal)),
        string.Join(",", Constants.Select(item => $"{number(item.Key)}={item.Value}").OrderBy(text => text, StringComparer.Ordinal)),
        string.Join(",", Return));

    private static string Numbers(IEnumerable<ISymbol> symbols, Func<ISymbol, int> number) =>
        string.Join(",", symbols.Select(number).OrderBy(value => value));
}
