using Tapi.Generator.Common;
using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Catalogue;
using Tapi.Generator.Resolution.Naming;
using Tapi.Generator.Resolution.Owners;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Resolution.Messages;

/// <summary>Message page to record.</summary>
internal sealed class MessageResolver(MessageModel message, PageCatalogue catalogue)
{
    public MessageItem Resolve()
    {
        var family = message.Family;
        var properties = message.Slots.Where(slot => slot.Name is not null).Select(Property).ToEquatableArray();
        return new MessageItem(
            MessageNames.Type(message),
            message.Name,
            MessageNames.Base(family),
            $"{MessageNames.IdEnum(family)}.{ApiNames.Message(message.Name)}",
            properties,
            new Documentation(message.Summary, ReferenceLink.Of(message)));
    }

    private MessageProperty Property(MessageSlotModel slot)
    {
        var (kind, type) = Kind(slot.Type);
        type = kind == SlotKind.Object && slot.IsOptional ? type + "?" : type;
        return new MessageProperty(kind, HungarianName.ToPascalCase(slot.Name!), type, slot.Slot, Cases(slot).ToEquatableArray(), slot.Summary);
    }

    private IEnumerable<MessageCase> Cases(MessageSlotModel slot)
    {
        var on = message.Slots.FirstOrDefault(other => other.Slot == slot.By);
        var group = on is null ? null : catalogue.Group(on.Type.Name);
        if (on?.Name is null || group is null)
        {
            yield break;
        }

        foreach (var same in slot.Cases.Items.GroupBy(item => (item.Type, item.Name)))
        {
            // A record does not look objects up: a dependent handle stays a handle.
            var (kind, type) = Kind(same.Key.Type) is { Kind: SlotKind.Object } ? (SlotKind.Handle, same.Key.Type.Name) : Kind(same.Key.Type);
            var name = same.Key.Name ?? WithoutFamily(type);
            var constants = same.Where(item => catalogue.Constant(item.Constant) is not null).Select(item => ApiNames.Constant(group, item.Constant));
            yield return new MessageCase(
                kind, HungarianName.ToPascalCase(name), type, HungarianName.ToPascalCase(on.Name), ApiNames.Enum(group, catalogue), constants.ToEquatableArray());
        }
    }

    private (SlotKind Kind, string Type) Kind(CType cType)
    {
        if (cType.Pointers == 0 && catalogue.Group(cType.Name) is { } group)
        {
            return (SlotKind.Constant, ApiNames.Enum(group, catalogue));
        }

        if (cType.Pointers > 0 && catalogue.Structure(cType.Name) is not null)
        {
            return ProxyResolver.Resolve(message, catalogue).Any()
                ? (SlotKind.ProxyRequest, ProxyNames.Base(cType.Name))
                : (SlotKind.NativeUnsigned, "nuint");
        }

        if (WindowsTypes.IsTapiHandle(cType.Name))
        {
            return OwnerClasses.OfHandle(cType.Name, catalogue) is { } owner ? (SlotKind.Object, owner.Name) : (SlotKind.Handle, cType.Name);
        }

        return cType.Name switch
        {
            "LONG" => (SlotKind.SignedNumber, "int"),
            "DWORD_PTR" => (SlotKind.NativeUnsigned, "nuint"),
            _ => (SlotKind.Number, "uint"),
        };
    }

    /// <summary><c>LineDisconnectMode</c> is called <c>DisconnectMode</c> inside a line's message.</summary>
    private string WithoutFamily(string type)
    {
        var family = ApiNames.Family(message.Family);
        return type.StartsWith(family, StringComparison.Ordinal) && type.Length > family.Length ? type.Substring(family.Length) : type;
    }
}
