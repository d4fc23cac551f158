using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Flow;

namespace Tapi.Generator.Analyzers.GeneratedApi.ProxyAnswers;

/// <summary>The outcomes of a condition that are possible on a path.</summary>
internal sealed class Decision(HandlerGraph function, ValueName request, PathState state)
{
    // A larger pattern can fail for other reasons.
    private bool _isPart;

    /// <summary>
    /// Each possible outcome, with what is known after it. None when the decision may repeat an earlier one in another form.
    /// </summary>
    public IEnumerable<(bool IsTrue, PathState State)> Outcomes(IOperation condition)
    {
        if (condition.ConstantValue is { HasValue: true, Value: bool constant })
        {
            return [(constant, state)];
        }

        if (condition.DescendantsAndSelf().Any(IsAboutTheEnd))
        {
            return [];
        }

        var test = ConditionTest.Of(condition);
        if (test is { } known && state.Outcome(known) is { } outcome)
        {
            return [(outcome, state)];
        }

        var type = TypeTest(condition);
        var mentions = function.ConditionSymbols.Of(condition, request);
        var loop = LoopHead(condition);
        var isNextRound = loop is { } head && state.Loops.Contains(head);
        if (mentions.Any(
            symbol => state.Decided.Contains(symbol)
                || state.Telling.Contains(symbol)
                || (!isNextRound && state.DecidedByLoops.Contains(symbol))))
        {
            return type is not null && state.Type is not null && !CanBe(type, true) ? [(false, state)] : [];
        }

        var decided = loop is { } start
            ? state with { DecidedByLoops = state.DecidedByLoops.Union(mentions), Loops = state.Loops.Add(start) }
            : state with { Decided = state.Decided.Union(mentions) };
        return new[] { true, false }
            .Where(isTrue => type is null || CanBe(type, isTrue))
            .Select(isTrue => (isTrue, After(decided, test, type, isTrue)));
    }

    /// <summary>Whether the code tests for shutdown: the runtime answers open requests when the line is closed.</summary>
    private static bool IsAboutTheEnd(IOperation operation) =>
        operation is IPropertyReferenceOperation { Property.Name: "IsReleased" or "IsCancellationRequested" };

    /// <summary>The position of the foreach loop whose head is this condition.</summary>
    private static int? LoopHead(IOperation condition)
    {
        condition = OperationTree.WithoutConversions(condition is IAwaitOperation awaited ? awaited.Operation : condition);
        return condition is IInvocationOperation { IsImplicit: true, TargetMethod.Name: "MoveNext" or "MoveNextAsync" } next
            ? next.Syntax.SpanStart
            : null;
    }

    private static PathState After(PathState state, ConditionTest? test, IPatternOperation? type, bool isTrue)
    {
        state = test is { } tested ? state.With(tested, isTrue) : state;
        if (type is null)
        {
            return state;
        }

        var matched = type is INegatedPatternOperation negated ? (isTrue ? null : Patterns.Type(negated.Pattern))
            : isTrue ? Patterns.Type(type)
            : null;
        return matched is null || (state.Type is { } before && Patterns.Derives(before, matched)) ? state : state with { Type = matched };
    }

    private bool CanBe(IPatternOperation type, bool isTrue) =>
        state.Type is not { } current || (isTrue ? Patterns.CanMatch(type, current) : _isPart || !Patterns.MustMatch(type, current));

    /// <summary>The part of a pattern that is about the request's type.</summary>
    private IPatternOperation? TypeTest(IOperation condition)
    {
        if (condition is not IIsPatternOperation pattern || function.Names.Of(pattern.Value) is not { } value)
        {
            return null;
        }

        if (value.Equals(request))
        {
            return pattern.Pattern;
        }

        _isPart = true;
        return pattern.Pattern is IRecursivePatternOperation
            ? Patterns.Parts(pattern.Pattern).FirstOrDefault(part => (value with { Path = value.Path + part.Path }).Equals(request)).Pattern
            : null;
    }
}
