using Tapi.Generator.Common;
using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Catalogue;
using Tapi.Generator.Resolution.Naming;
using Tapi.Generator.Resolution.Objects;
using Tapi.Generator.Resolution.Owners;

namespace Tapi.Generator.Resolution.Messages;

/// <summary>What an application does with each message of its family.</summary>
internal sealed class MessageRouter(string family, PageCatalogue catalogue)
{
    public EquatableArray<RoutedMessage> Resolve() => catalogue.Messages
        .Where(message => message.Family == family)
        .Select(Route)
        .ToEquatableArray();

    private RoutedMessage Route(MessageModel message)
    {
        var item = new MessageResolver(message, catalogue).Resolve();
        var device = ObjectEvents.DeviceType(message);
        var owner = device is null ? null : OwnerClasses.OfHandle(device, catalogue);
        return new RoutedMessage(
            item.TypeName,
            item.IdMember,
            ApiNames.Message(message.Name),
            Effect(message),
            Condition(message.Ends),
            owner?.Name,
            owner?.HandleType,
            item.Properties.Select(property => Argument(property, owner?.Name)).ToEquatableArray());
    }

    private static string Effect(MessageModel message)
    {
        if (message.Role == MessageRole.Reply)
        {
            return "Reply";
        }

        return message.Ends switch
        {
            null => "None",
            { Application: true } => "EndsApplication",
            _ => "EndsDevice",
        };
    }

    private string? Condition(EndsModel? ends)
    {
        if (ends?.Slot is not { } slot || ends.Constant is not { } name || catalogue.Constant(name) is not { } constant)
        {
            return null;
        }

        var group = catalogue.GroupOf(name)!;
        var member = $"{ApiNames.Enum(group, catalogue)}.{ApiNames.Constant(group, constant.Name)}";
        var zero = ends.ZeroSlot is { } zeroSlot ? $" && {SlotText.Number(zeroSlot)} == 0" : string.Empty;
        return $"(({ApiNames.Enum(group, catalogue)}){SlotText.Number(slot)} & {member}) != 0{zero}";
    }

    private static string Argument(MessageProperty property, string? lineClass)
    {
        var number = SlotText.Number(property.Slot);
        return property.Kind switch
        {
            SlotKind.Constant => $"({property.Type}){number}",
            SlotKind.SignedNumber => $"unchecked((int){number})",
            SlotKind.Handle => $"new {property.Type}({number})",
            SlotKind.Object when property.Type.EndsWith("?", StringComparison.Ordinal) =>
                $"{number} == 0 ? null : {property.Type.TrimEnd('?')}Of({number}, message.CallbackInstance)",
            SlotKind.Object => $"{property.Type}Of({number}, message.CallbackInstance)",
            SlotKind.ProxyRequest => $"{property.Type}.Create({lineClass}Of(message.Device, message.CallbackInstance), message.{property.Slot})",
            SlotKind.NativeUnsigned => $"message.{property.Slot}",
            _ => number,
        };
    }
}
