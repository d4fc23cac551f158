using Tapi.Generator.Common;
using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Naming;
using Tapi.Generator.Resolution.Objects;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Resolution.Messages;

/// <summary>Message page to record.</summary>
internal sealed class MessageResolver(MessageModel message, Catalogue catalogue)
{
    private const string LineFamily = "line";

    public static string FamilyOf(MessageModel message) => message.Name.Split('_')[0].ToLowerInvariant();

    /// <summary>
    /// <c>LINE_CALLSTATE</c> is <c>CallStateMessage</c>. Other families repeat names (<c>PHONE_CLOSE</c>, <c>PHONE_REPLY</c>) and keep theirs in front.
    /// </summary>
    public static string TypeName(MessageModel message)
    {
        var family = FamilyOf(message);
        return (family == LineFamily ? string.Empty : ApiNames.Family(family)) + ApiNames.Message(message.Name) + "Message";
    }

    public static string BaseName(string family) => ApiNames.Family(family) + "Message";

    public static string IdEnum(string family) => ApiNames.Family(family) + "MessageId";

    public MessageItem Resolve()
    {
        var family = FamilyOf(message);
        var properties = message.Slots.Where(slot => slot.Name is not null).Select(Property).ToEquatableArray();
        return new MessageItem(
            TypeName(message),
            message.Name,
            BaseName(family),
            $"{IdEnum(family)}.{ApiNames.Message(message.Name)}",
            properties,
            new Documentation(message.Summary, ReferenceLink.Of(message)));
    }

    private MessageProperty Property(MessageSlotModel slot)
    {
        var (kind, type) = Kind(slot.CType);
        type = kind == SlotKind.Object && slot.IsOptional ? type + "?" : type;
        return new MessageProperty(kind, HungarianName.ToPascalCase(slot.Name!), type, slot.Slot, Cases(slot).ToEquatableArray(), slot.Summary);
    }

    private IEnumerable<MessageCase> Cases(MessageSlotModel slot)
    {
        var on = message.Slots.FirstOrDefault(other => other.Slot == slot.By);
        var group = on is null ? null : catalogue.Group(on.CType);
        if (on?.Name is null || group is null)
        {
            yield break;
        }

        foreach (var same in slot.Cases.Items.GroupBy(item => (item.CType, item.Name)))
        {
            // A record does not look objects up: a dependent handle stays a handle.
            var (kind, type) = Kind(same.Key.CType) is { Kind: SlotKind.Object } ? (SlotKind.Handle, same.Key.CType) : Kind(same.Key.CType);
            var name = same.Key.Name ?? WithoutFamily(type);
            var constants = same.Where(item => catalogue.Constant(item.Constant) is not null).Select(item => ApiNames.Constant(group, item.Constant));
            yield return new MessageCase(
                kind, HungarianName.ToPascalCase(name), type, HungarianName.ToPascalCase(on.Name), ApiNames.Enum(group, catalogue), constants.ToEquatableArray());
        }
    }

    private (SlotKind Kind, string Type) Kind(string cType)
    {
        if (catalogue.Group(cType) is { } group)
        {
            return (SlotKind.Constant, ApiNames.Enum(group, catalogue));
        }

        if (cType.EndsWith("*", StringComparison.Ordinal) && catalogue.Structure(cType.TrimEnd('*')) is not null)
        {
            return message.Role == MessageRoles.ProxyRequest && new ProxyResolver(message, catalogue).Resolve().Any()
                ? (SlotKind.ProxyRequest, ProxyNames.Base(cType.TrimEnd('*')))
                : (SlotKind.NativeUnsigned, "nuint");
        }

        if (WindowsTypes.IsTapiHandle(cType))
        {
            return OwnerClasses.OfHandle(cType, catalogue) is { } owner ? (SlotKind.Object, owner.Name) : (SlotKind.Handle, cType);
        }

        return cType switch
        {
            "LONG" => (SlotKind.SignedNumber, "int"),
            "DWORD_PTR" => (SlotKind.NativeUnsigned, "nuint"),
            _ => (SlotKind.Number, "uint"),
        };
    }

    /// <summary><c>LineDisconnectMode</c> is called <c>DisconnectMode</c> inside a line's message.</summary>
    private string WithoutFamily(string type)
    {
        var family = ApiNames.Family(FamilyOf(message));
        return type.StartsWith(family, StringComparison.Ordinal) && type.Length > family.Length ? type.Substring(family.Length) : type;
    }
}
