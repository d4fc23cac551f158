using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Flow;

namespace Tapi.Generator.Analyzers.Sizes;

/// <summary>Collects how a project's code checks sizes, so that unusual checks are recognized too.</summary>
internal sealed class SizeUsage
{
    // Longer switches map errors to texts.
    private const int ShortSwitch = 10;

    // dwNeededSize is the second of three 32-bit numbers.
    private const int NeededSizeOffset = 4;

    private readonly ConcurrentDictionary<ITypeSymbol, bool> _reads = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ITypeSymbol, bool> _offsets = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<int, bool> _compared = new();
    private volatile bool _readsRaw;

    public static readonly OperationKind[] Kinds =
    [
        OperationKind.FieldReference, OperationKind.PropertyReference, OperationKind.Invocation, OperationKind.Conversion,
        OperationKind.Binary, OperationKind.IsPattern, OperationKind.Switch, OperationKind.SwitchExpression,
    ];

    /// <summary>
    /// Whether the code uses texts or lists of the structure, and nothing in the project can be checking the needed size.
    /// </summary>
    public bool Forgets(ITypeSymbol type, int? error) =>
        _offsets.ContainsKey(type) && !_reads.ContainsKey(type) && !_readsRaw && !(error is { } value && _compared.ContainsKey(value));

    public void Note(IOperation operation)
    {
        switch (operation)
        {
            case IFieldReferenceOperation field:
                NoteMember(field.Field, field);
                break;
            case IPropertyReferenceOperation property:
                NoteMember(property.Property, property);
                break;
            case IInvocationOperation call when ReadsNumber(call):
            case IConversionOperation { Type: IPointerTypeSymbol { PointedAtType.SpecialType: SpecialType.System_Int32
                or SpecialType.System_UInt32 } }:
                _readsRaw = true;
                break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } binary:
                NoteCompared(binary.LeftOperand);
                NoteCompared(binary.RightOperand);
                break;
            case IIsPatternOperation pattern:
                NotePattern(pattern.Pattern);
                break;
            case ISwitchOperation choice when choice.Cases.Sum(item => item.Clauses.Length) < ShortSwitch:
                foreach (var clause in choice.Cases.SelectMany(item => item.Clauses))
                {
                    NoteClause(clause);
                }

                break;
            case ISwitchExpressionOperation { Arms.Length: < ShortSwitch } choice:
                foreach (var arm in choice.Arms)
                {
                    NotePattern(arm.Pattern);
                }

                break;
        }
    }

    private void NoteMember(ISymbol member, IOperation reference)
    {
        if (member.ContainingType is not { } container)
        {
            return;
        }

        var type = container.OriginalDefinition;
        if (SizeMembers.IsNeededSize(member.Name) && !IsAssigned(reference))
        {
            // A type for the common head of all such structures reads the size of any of them.
            _readsRaw |= !SizeMembers.HasOffsets(type);
            _reads[type] = true;
        }
        else if (SizeMembers.IsOffset(member.Name) && !IsAssigned(reference))
        {
            _offsets[type] = true;
        }
    }

    private void NoteClause(ICaseClauseOperation clause)
    {
        switch (clause)
        {
            case ISingleValueCaseClauseOperation single:
                NoteCompared(single.Value);
                break;
            case IPatternCaseClauseOperation pattern:
                NotePattern(pattern.Pattern);
                break;
        }
    }

    private void NotePattern(IPatternOperation pattern)
    {
        foreach (var constant in pattern.DescendantsAndSelf().OfType<IConstantPatternOperation>())
        {
            NoteCompared(constant.Value);
        }
    }

    private void NoteCompared(IOperation operation)
    {
        // Errors are negative, or large if unsigned.
        if (WholeNumber.Of(operation) is { } value && (value is < 0 and >= int.MinValue || value is > int.MaxValue and <= uint.MaxValue))
        {
            _compared[unchecked((int)value)] = true;
        }
    }

    private static bool IsAssigned(IOperation reference) =>
        reference.Parent is ISimpleAssignmentOperation assignment && assignment.Target == reference;

    private static bool ReadsNumber(IInvocationOperation call) => call.TargetMethod.ContainingType?.Name switch
    {
        "Marshal" => call.TargetMethod.Name == "OffsetOf" || (call.TargetMethod.Name.StartsWith("Read", StringComparison.Ordinal)
            && call.Descendants().Any(item => item.ConstantValue is { HasValue: true, Value: NeededSizeOffset })),
        "BitConverter" or "BinaryPrimitives" => true,
        "MemoryMarshal" or "Unsafe" =>
            call.TargetMethod.TypeArguments.Any(type => type.SpecialType is SpecialType.System_Int32 or SpecialType.System_UInt32),
        _ => false,
    };
}
