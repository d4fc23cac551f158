using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Tapi.Generator.Analyzers.GeneratedApi.ProxyAnswers;

/// <summary>What is known at a point of one path through a function.</summary>
internal sealed record PathState
{
    private static readonly ImmutableHashSet<ISymbol> NoSymbols = ImmutableHashSet.Create<ISymbol>(SymbolEqualityComparer.Default);

    public bool IsAnswered { get; init; }

    /// <summary>The variable whose request is unanswered.</summary>
    public ISymbol? InHand { get; init; }

    /// <summary>What the current condition has bound.</summary>
    public BoundVariable? Binding { get; init; }

    /// <summary>The request's type, as far as it has been tested.</summary>
    public ITypeSymbol? Type { get; init; }

    /// <summary>What the decisions so far depended on.</summary>
    public ImmutableHashSet<ISymbol> Decided { get; init; } = NoSymbols;

    /// <summary>The symbols that the heads of loops depended on. They may decide differently in the next iteration.</summary>
    public ImmutableHashSet<ISymbol> DecidedByLoops { get; init; } = NoSymbols;

    /// <summary>The positions of the loops whose heads the path has passed.</summary>
    public ImmutableHashSet<int> Loops { get; init; } = ImmutableHashSet<int>.Empty;

    /// <summary>Variables whose value may show which branch was taken before.</summary>
    public ImmutableHashSet<ISymbol> Telling { get; init; } = NoSymbols;

    /// <summary>The outcomes of tests.</summary>
    public ImmutableDictionary<(ISymbol Variable, object Constant), bool> Tests { get; init; } =
        ImmutableDictionary<(ISymbol, object), bool>.Empty;

    public ImmutableDictionary<ISymbol, object> Constants { get; init; } =
        ImmutableDictionary.Create<ISymbol, object>(SymbolEqualityComparer.Default);

    /// <summary>Where control continues after the current finally blocks.</summary>
    public ImmutableStack<int> Return { get; init; } = ImmutableStack<int>.Empty;

    /// <summary>The known outcome of a test.</summary>
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

    /// <summary>A key that two states at one place share only if everything that follows is the same.</summary>
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
