using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tapi.Generator.Analyzers.Constants;

internal enum EqualityForm
{
    Operator,
    Pattern,
    Switch,

    /// <summary>A call of Equals: with object parameters, values of different types are never equal.</summary>
    Equals,
}

/// <summary>Two values that are tested for equality by an operator, a pattern, a switch or a call of Equals.</summary>
/// <param name="Place">Where to report: once for a switch, however many cases it has.</param>
internal sealed record EqualityTest(IOperation Left, IOperation Right, IOperation Place, EqualityForm Form)
{
    public static ImmutableArray<OperationKind> Kinds { get; } = ImmutableArray.Create(
        OperationKind.Binary, OperationKind.IsPattern, OperationKind.Switch, OperationKind.SwitchExpression, OperationKind.Invocation);

    /// <summary>The tests that an operation of these kinds makes.</summary>
    public static IEnumerable<EqualityTest> Read(IOperation operation) => operation switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals, OperatorMethod: null } binary =>
            [new EqualityTest(binary.LeftOperand, binary.RightOperand, binary, EqualityForm.Operator)],
        IIsPatternOperation pattern =>
            Constants(pattern.Pattern).Select(constant => new EqualityTest(pattern.Value, constant, pattern, EqualityForm.Pattern)),
        ISwitchOperation @switch => @switch.Cases
            .SelectMany(section => section.Clauses)
            .SelectMany(clause => clause switch
            {
                ISingleValueCaseClauseOperation single => [single.Value],
                IPatternCaseClauseOperation pattern => Constants(pattern.Pattern),
                _ => [],
            })
            .Select(constant => new EqualityTest(@switch.Value, constant, @switch.Value, EqualityForm.Switch)),
        ISwitchExpressionOperation @switch => @switch.Arms
            .SelectMany(arm => Constants(arm.Pattern))
            .Select(constant => new EqualityTest(@switch.Value, constant, @switch.Value, EqualityForm.Switch)),
        IInvocationOperation { TargetMethod.Name: "Equals" } call => Call(call),
        _ => [],
    };

    /// <summary>The same test with its sides exchanged.</summary>
    public EqualityTest Mirror() => this with { Left = Right, Right = Left };

    private static IEnumerable<EqualityTest> Call(IInvocationOperation call)
    {
        if (call is { Instance: { } instance, Arguments: { Length: 1 } argument })
        {
            return [new EqualityTest(instance, argument[0].Value, call, EqualityForm.Equals)];
        }

        return call is
        {
            Instance: null,
            TargetMethod.ContainingType.SpecialType: SpecialType.System_Object,
            Arguments: { Length: 2 } arguments,
        }
            ? [new EqualityTest(arguments[0].Value, arguments[1].Value, call, EqualityForm.Equals)]
            : [];
    }

    private static IEnumerable<IOperation> Constants(IPatternOperation pattern) => pattern switch
    {
        IConstantPatternOperation constant => [constant.Value],
        INegatedPatternOperation negated => Constants(negated.Pattern),
        IBinaryPatternOperation binary => Constants(binary.LeftPattern).Concat(Constants(binary.RightPattern)),
        _ => [],
    };
}
