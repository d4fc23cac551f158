using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Flow;
using Tapi.Generator.Analyzers.Project;

namespace Tapi.Generator.Analyzers.GeneratedApi.Errors;

/// <summary>The constants that a catch clause compares the caught error with.</summary>
internal sealed class ErrorComparisons
{
    private readonly GeneratedMember _generated;
    private readonly HashSet<ISymbol> _exceptions = new(SymbolEqualityComparer.Default);
    private readonly List<IFieldReferenceOperation> _constants = new();

    private ErrorComparisons(GeneratedMember generated, ISymbol exception)
    {
        _generated = generated;
        _exceptions.Add(exception);
    }

    public static IReadOnlyList<IFieldReferenceOperation> In(ICatchClauseOperation clause, GeneratedMember generated)
    {
        if (clause.ExceptionDeclarationOrExpression is not IVariableDeclaratorOperation { Symbol: { } exception })
        {
            return [];
        }

        var comparisons = new ErrorComparisons(generated, exception);
        foreach (var operation in (clause.Filter?.DescendantsAndSelf() ?? []).Concat(clause.Handler.Descendants()))
        {
            comparisons.Read(operation);
        }

        return comparisons._constants;
    }

    private void Read(IOperation operation)
    {
        switch (operation)
        {
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } binary:
                if (IsError(binary.LeftOperand))
                {
                    Add(binary.RightOperand);
                }
                else if (IsError(binary.RightOperand))
                {
                    Add(binary.LeftOperand);
                }

                break;
            case IIsPatternOperation pattern:
                Read(pattern.Value, pattern.Pattern);
                break;
            case ISwitchExpressionOperation choice:
                foreach (var arm in choice.Arms)
                {
                    Read(choice.Value, arm.Pattern);
                }

                break;
            case ISwitchOperation choice:
                foreach (var clause in choice.Cases.SelectMany(item => item.Clauses))
                {
                    if (clause is IPatternCaseClauseOperation { Pattern: { } casePattern })
                    {
                        Read(choice.Value, casePattern);
                    }
                    else if (clause is ISingleValueCaseClauseOperation single && IsError(choice.Value))
                    {
                        Add(single.Value);
                    }
                }

                break;
        }
    }

    private void Read(IOperation value, IPatternOperation pattern)
    {
        if (IsError(value))
        {
            foreach (var (_, part) in Patterns.Parts(pattern).Where(item => item.Path.Length == 0))
            {
                Add((part as IConstantPatternOperation)?.Value);
            }
        }
        else if (IsException(value))
        {
            foreach (var (path, part) in Patterns.Parts(pattern))
            {
                if (path.Length == 0 && Patterns.Variable(part) is { } variable)
                {
                    _exceptions.Add(variable);
                }
                else if (path is ".Error" or ".ErrorCode")
                {
                    Add((part as IConstantPatternOperation)?.Value);
                }
            }
        }
    }

    private void Add(IOperation? operand)
    {
        if (operand is not null
            && OperationTree.WithoutConversions(operand) is IFieldReferenceOperation constant
            && constant.Field is { HasConstantValue: true, ContainingType.TypeKind: TypeKind.Enum } field
            && (_generated.Contains(field) || !field.ContainingType.Locations.Any(location => location.IsInSource)))
        {
            _constants.Add(constant);
        }
    }

    private bool IsException(IOperation operation) => Variables.Within(operation) is { } variable && _exceptions.Contains(variable);

    /// <summary>The error of the generated exception, or the error code of the runtime's exception.</summary>
    private bool IsError(IOperation operation) =>
        OperationTree.WithoutConversions(operation)
            is IPropertyReferenceOperation { Property.Name: "Error" or "ErrorCode", Instance: { } instance } property
        && _generated.Contains(property.Property)
        && IsException(instance);
}
