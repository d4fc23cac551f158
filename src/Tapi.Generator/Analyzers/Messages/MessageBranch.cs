using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Flow;
using Tapi.Generator.Model;

namespace Tapi.Generator.Analyzers.Messages;

/// <summary>The messages that code is about, by the comparisons around it.</summary>
internal sealed class MessageBranch(MessagePlaces places)
{
    private static readonly IReadOnlyList<MessageModel> Unknown = [];

    /// <summary>The messages that can have come where an operation runs; empty when nothing around it tells.</summary>
    public IReadOnlyList<MessageModel> Around(IOperation operation)
    {
        for (var (child, parent) = (operation, operation.Parent); parent is not null; (child, parent) = (parent, parent.Parent))
        {
            var messages = parent switch
            {
                ISwitchCaseOperation { Parent: ISwitchOperation choice } section => All(section.Clauses.Select(clause => Clause(choice.Value, clause))),
                ISwitchExpressionArmOperation { Parent: ISwitchExpressionOperation choice } arm => Pattern(choice.Value, arm.Pattern, isTrue: true),
                IConditionalOperation conditional when child == conditional.WhenTrue => Condition(conditional.Condition, isTrue: true),
                IConditionalOperation conditional when child == conditional.WhenFalse => Condition(conditional.Condition, isTrue: false),
                IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both when child == both.RightOperand => Condition(both.LeftOperand, isTrue: true),
                IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } either when child == either.RightOperand => Condition(either.LeftOperand, isTrue: false),
                _ => Unknown,
            };
            if (messages.Count > 0)
            {
                return messages;
            }
        }

        return Unknown;
    }

    private IReadOnlyList<MessageModel> Clause(IOperation value, ICaseClauseOperation clause) => clause switch
    {
        ISingleValueCaseClauseOperation single => Compare(value, single.Value),
        IPatternCaseClauseOperation pattern => Pattern(value, pattern.Pattern, isTrue: true),
        _ => Unknown,
    };

    private IReadOnlyList<MessageModel> Condition(IOperation condition, bool isTrue) => condition switch
    {
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not => Condition(not.Operand, !isTrue),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } both =>
            Both(Condition(both.LeftOperand, isTrue), Condition(both.RightOperand, isTrue), both.OperatorKind == BinaryOperatorKind.ConditionalAnd == isTrue),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } equals when isTrue => Compare(equals.LeftOperand, equals.RightOperand),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals } differs when !isTrue => Compare(differs.LeftOperand, differs.RightOperand),
        IIsPatternOperation pattern => Pattern(pattern.Value, pattern.Pattern, isTrue),
        _ => Unknown,
    };

    private IReadOnlyList<MessageModel> Pattern(IOperation value, IPatternOperation pattern, bool isTrue) => pattern switch
    {
        IConstantPatternOperation constant when isTrue => Compare(value, constant.Value),
        INegatedPatternOperation negated => Pattern(value, negated.Pattern, !isTrue),
        IBinaryPatternOperation both =>
            Both(Pattern(value, both.LeftPattern, isTrue), Pattern(value, both.RightPattern, isTrue), both.OperatorKind == BinaryOperatorKind.And == isTrue),
        _ => Unknown,
    };

    /// <summary>Where both conditions hold, one of them is enough to know; where either does, both are needed.</summary>
    private static IReadOnlyList<MessageModel> Both(IReadOnlyList<MessageModel> left, IReadOnlyList<MessageModel> right, bool holdBoth) =>
        holdBoth ? (left.Count > 0 ? left : right) : All([left, right]);

    private static IReadOnlyList<MessageModel> All(IEnumerable<IReadOnlyList<MessageModel>> choices)
    {
        var messages = new List<MessageModel>();
        foreach (var choice in choices)
        {
            if (choice.Count == 0)
            {
                return Unknown;
            }

            messages.AddRange(choice);
        }

        return messages;
    }

    private IReadOnlyList<MessageModel> Compare(IOperation left, IOperation right) =>
        (Named(right) ?? Named(left) ?? Numbered(left, right) ?? Numbered(right, left)) is { } message ? [message] : Unknown;

    /// <summary>The message that a constant is named after.</summary>
    private MessageModel? Named(IOperation operation) => OperationTree.WithoutAnyConversion(operation) switch
    {
        IFieldReferenceOperation { Field: { IsConst: true } or { IsStatic: true, IsReadOnly: true } } field => places.Message(field.Field.Name),
        ILocalReferenceOperation { Local.IsConst: true } local => places.Message(local.Local.Name),
        _ => null,
    };

    /// <summary>The message whose number the message's own part is compared with.</summary>
    private MessageModel? Numbered(IOperation value, IOperation constant)
    {
        if (WholeNumber.Of(constant) is not { } number)
        {
            return null;
        }

        value = OperationTree.WithoutAnyConversion(value);
        value = value is ILocalReferenceOperation local && OnlyValue.Of(local) is { } only ? OperationTree.WithoutAnyConversion(only) : value;
        return places.PartOf(value) == MessagePart.Message ? places.Message(number) : null;
    }
}
