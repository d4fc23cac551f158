using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Flow;
using Tapi.Generator.Model;

namespace Tapi.Generator.Analyzers.Messages;

/// <summary>Finds the messages that code handles.</summary>
internal sealed class MessageBranch(MessagePlaces places) : ConstantBranch<MessageModel>
{
    private protected override MessageModel? Compared(IOperation left, IOperation right) =>
        Named(right) ?? Named(left) ?? Numbered(left, right) ?? Numbered(right, left);

    /// <summary>The message that a constant is named after.</summary>
    private MessageModel? Named(IOperation operation) => ConstantName(operation) is { } name ? places.Message(name) : null;

    /// <summary>The message whose number the message's own part is compared with.</summary>
    private MessageModel? Numbered(IOperation value, IOperation constant)
    {
        if (WholeNumber.Of(constant) is not { } number)
        {
            return null;
        }

        value = OperationTree.WithoutAnyConversion(value);
        value = value is ILocalReferenceOperation local && LocalValues.Only(local) is { } only
            ? OperationTree.WithoutAnyConversion(only)
            : value;
        return places.PartOf(value) == MessagePart.Message ? places.Message(number) : null;
    }
}
