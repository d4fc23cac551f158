using Tapi.Generator.Common;
using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Catalogue;
using Tapi.Generator.Resolution.Naming;
using Tapi.Generator.Resolution.Owners;

namespace Tapi.Generator.Resolution.Messages;

/// <summary>What an application does with each message of its family.</summary>
internal sealed class MessageRouter(string family, PageCatalogue catalogue)
{
    public EquatableArray<RoutedMessage> Resolve() => Read().Concat(Unread()).ToEquatableArray();

    private IEnumerable<RoutedMessage> Read() => catalogue.Messages
        .Where(message => message.Family == family)
        .Select(message => Route(message, new MessageResolver(message, catalogue).Resolve()));

    private IEnumerable<RoutedMessage> Unread() => catalogue.UnreadMessages
        .Where(message => message.Family == family)
        .Select(message => Route(message, null));

    private RoutedMessage Route(MessageModel message, MessageItem? item)
    {
        var device = ObjectEvents.DeviceType(message);
        var owner = device is null ? null : OwnerClasses.OfHandle(device, message, catalogue);
        return new RoutedMessage(
            item?.TypeName,
            MessageNames.Id(message),
            Canceled(message) is null ? Effect(message) : MessageEffect.CancelsRequest,
            Canceled(message) ?? Condition(message.Ends),
            owner?.Name,
            owner?.HandleType,
            item?.Properties ?? default);
    }

    private static MessageEffect Effect(MessageModel message) => message switch
    {
        { Role: MessageRole.Reply } => MessageEffect.Reply,
        { Ends: null } => MessageEffect.None,
        { Ends.What: Ended.Application } => MessageEffect.EndsApplication,
        { Ends.What: Ended.Waits } => MessageEffect.EndsWaits,
        _ => MessageEffect.EndsDevice,
    };

    // Of a message that completes a function: the constant that says that the function was canceled.
    private EffectCondition? Canceled(MessageModel message)
    {
        if (message is not { Role: null, Ends: null } || catalogue.Functions.All(function => function.Completion.Message != message.Name))
        {
            return null;
        }

        return message.Slots
            .Select(slot => ApiNames.Member(slot.Type.Name + "_CANCEL", catalogue) is { } constant
                ? new EffectCondition(slot.Slot, constant, null)
                : null)
            .FirstOrDefault(condition => condition is not null);
    }

    private EffectCondition? Condition(EndsModel? ends) =>
        ends is { Slot: { } slot, Constant: { } name } && ApiNames.Member(name, catalogue) is { } constant
            ? new EffectCondition(slot, constant, ends.ZeroSlot)
            : null;
}
