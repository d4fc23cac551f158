using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Flow;

namespace Tapi.Generator.Analyzers.Requests;

/// <summary>Traces a result to its end, also through the project's methods that it is passed to.</summary>
/// <param name="possible">What the result can be.</param>
/// <param name="wanted">Which of these a use must have to count.</param>
internal sealed class ResultTracer(MethodBodies bodies, Signs possible, Signs wanted, CancellationToken cancellation)
{
    private const int MaxDepth = 3;

    /// <summary>A request identifier is what counts.</summary>
    public static ResultTracer ForRequests(MethodBodies bodies, CancellationToken cancellation) =>
        new(bodies, Signs.Any, Signs.Positive, cancellation);

    /// <summary>There are only success and failure.</summary>
    public static ResultTracer ForCodes(MethodBodies bodies, CancellationToken cancellation) =>
        new(bodies, Signs.Negative | Signs.Zero, Signs.Negative | Signs.Zero, cancellation);

    /// <summary>Null where nothing is known: the call is in no graph, or is unreachable.</summary>
    public ResultFate? Trace(IOperation call, FunctionGraphs graphs)
    {
        if (!FunctionGraphs.IsReachable(graphs.Find(call), call) || ValueTrace.Follow(call, graphs, cancellation) is not { } uses)
        {
            return null;
        }

        var fate = new ResultFate();
        Collect(uses, possible, fate, new Step(graphs, null, null, 0));
        return fate;
    }

    /// <summary>Whether a method of the project that gets a request identifier neither keeps it nor passes it on.</summary>
    public bool Loses(IArgumentOperation argument)
    {
        if (Target(argument.Parameter) is not { } parameter
            || bodies.Of((IMethodSymbol)parameter.ContainingSymbol, cancellation) is not { } body)
        {
            return false;
        }

        var fate = new ResultFate();
        Collect(ValueTrace.Follow(parameter, body, cancellation), possible, fate, new Step(body, null, null, 1));
        return !fate.IsUsed && fate.Fields.Count == 0 && fate.Returned == Signs.None;
    }

    /// <summary>Whether a method of the project that gets a value never reads it.</summary>
    public bool Ignores(IArgumentOperation argument) =>
        Target(argument.Parameter) is { } parameter
        && bodies.Of((IMethodSymbol)parameter.ContainingSymbol, cancellation) is { } body
        && !body.All.SelectMany(FunctionGraphs.Operations).Any(operation =>
            operation is IParameterReferenceOperation reference
            && SymbolEqualityComparer.Default.Equals(reference.Parameter.OriginalDefinition, parameter));

    private void Collect(IReadOnlyList<ValueUse> uses, Signs mask, ResultFate fate, Step step)
    {
        foreach (var use in uses)
        {
            var signs = use.Signs & mask;
            if (use is { Kind: UseKind.Compared, Constant: { } constant } && signs != Signs.None)
            {
                fate.Tests.Add(new ResultTest(use, constant, signs, step.Place ?? Written(use.Operation), step.Method));
            }
            else if (use.Operation is IIsPatternOperation { Pattern: IDiscardPatternOperation or ITypePatternOperation })
            {
                // What is left in a switch.
                continue;
            }
            else if (use.Kind == UseKind.Passed && signs != Signs.None && !ShownResult.Is(use))
            {
                Pass(use, signs, fate, step);
            }
            else if ((signs & wanted) != Signs.None)
            {
                Use(use, signs, fate);
            }

            NoteKept(use, signs, fate, step);
        }
    }

    /// <summary>Whether the result is kept before anything has told failures from requests.</summary>
    private static void NoteKept(ValueUse use, Signs signs, ResultFate fate, Step step)
    {
        if (use.Kind is UseKind.Logged or UseKind.Discarded or UseKind.Compared || ShownResult.Is(use))
        {
            // A pattern of several parts, or another variable.
            fate.MayBeChecked |= use is { Kind: UseKind.Compared, Constant: null };
            return;
        }

        if (KeptRequest.Is(use) && step.Depth == 0)
        {
            fate.IsKeptUntested |= (signs & (Signs.Negative | Signs.Positive)) == (Signs.Negative | Signs.Positive);
        }
        else if ((signs & Signs.Negative) != Signs.None && (use.Kind != UseKind.Passed || Target(use.Symbol) is null || step.Depth > 0))
        {
            fate.MayBeChecked = true;
        }
    }

    /// <summary>The graph has a test for each arm of a switch; the source has its pattern.</summary>
    private static SyntaxNode Written(IOperation test) => test.Syntax is SwitchExpressionArmSyntax arm ? arm.Pattern : test.Syntax;

    private static void Use(ValueUse use, Signs signs, ResultFate fate)
    {
        switch (use.Kind)
        {
            case UseKind.Logged or UseKind.Discarded or UseKind.Thrown:
                break;
            case UseKind.Returned:
                fate.Returned |= signs;
                break;
            case UseKind.Stored when use.Symbol is IFieldSymbol field && FieldReads.CanFollow(field):
                fate.Fields.Add(field.OriginalDefinition);
                break;
            default:
                fate.IsUsed |= !ShownResult.Is(use);
                break;
        }
    }

    private void Pass(ValueUse use, Signs signs, ResultFate fate, Step step)
    {
        if (step.Depth >= MaxDepth
            || Target(use.Symbol) is not { } parameter
            || bodies.Of((IMethodSymbol)parameter.ContainingSymbol, cancellation) is not { } body)
        {
            fate.IsUsed |= (signs & wanted) != Signs.None;
            return;
        }

        var inner = new ResultFate();
        var next = step with
        {
            Graphs = body,
            Place = step.Place ?? use.Operation.Syntax,
            Method = step.Method ?? (IMethodSymbol)parameter.ContainingSymbol,
            Depth = step.Depth + 1,
        };
        Collect(ValueTrace.Follow(parameter, body, cancellation), signs, inner, next);
        fate.Take(inner);
        if (inner.Returned == Signs.None)
        {
            return;
        }

        // A method that returns the result: the caller has it again.
        if (use.Operation.Parent is IInvocationOperation call && ValueTrace.Follow(call, step.Graphs, cancellation) is { } uses)
        {
            Collect(uses, inner.Returned, fate, step with { Depth = step.Depth + 1 });
        }
        else
        {
            fate.IsUsed = true;
        }
    }

    /// <summary>The parameter, as declared by the method that is certain to run.</summary>
    private static IParameterSymbol? Target(ISymbol? symbol)
    {
        if (symbol is not IParameterSymbol
        {
            RefKind: RefKind.None,
            ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Ordinary } called,
        } parameter
            || called.IsVirtual || called.IsAbstract || (called.IsOverride && !called.IsSealed))
        {
            return null;
        }

        var definition = called.OriginalDefinition;
        definition = definition.PartialImplementationPart ?? definition;
        return parameter.Ordinal < definition.Parameters.Length ? definition.Parameters[parameter.Ordinal] : null;
    }

    /// <summary>Where the tracer is: in which body, and through which calls.</summary>
    private sealed record Step(FunctionGraphs Graphs, SyntaxNode? Place, IMethodSymbol? Method, int Depth);
}
