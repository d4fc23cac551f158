using Tapi.Generator.Model;

namespace Tapi.Generator.Analyzers.Messages;

/// <summary>The parts of a message, in the order of a callback's parameters and of a message structure's members.</summary>
internal enum MessagePart
{
    Device,
    Message,
    Instance,
    Param1,
    Param2,
    Param3,
}

/// <summary>Recognizes the parts by their names in code.</summary>
internal static class MessageParts
{
    public const int Count = 6;

    /// <summary>The part that a name denotes, with or without its prefix and in any casing.</summary>
    public static MessagePart? Of(string name)
    {
        var plain = name.TrimStart('_').ToLowerInvariant();
        plain = plain.StartsWith("dw", StringComparison.Ordinal) ? plain.Substring(2) : plain;
        return plain switch
        {
            "device" or "hdevice" => MessagePart.Device,
            "message" or "messageid" or "msg" or "msgid" or "umsg" => MessagePart.Message,
            "instance" or "callbackinstance" => MessagePart.Instance,
            "param1" => MessagePart.Param1,
            "param2" => MessagePart.Param2,
            "param3" => MessagePart.Param3,
            _ => null,
        };
    }

    /// <summary>What a message's page says about the part; null for parts that are the same in all messages.</summary>
    public static MessageSlotModel? SlotOf(MessageModel message, MessagePart part)
    {
        MessageSlot? slot = part switch
        {
            MessagePart.Device => MessageSlot.Device,
            MessagePart.Param1 => MessageSlot.Param1,
            MessagePart.Param2 => MessageSlot.Param2,
            MessagePart.Param3 => MessageSlot.Param3,
            _ => null,
        };
        return message.Slots.FirstOrDefault(item => item.Slot == slot);
    }
}
