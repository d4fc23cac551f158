using Tapi.Generator.Model;

namespace Tapi.Generator.Resolution.Texts;

/// <summary>What the parameters of a message are called in C.</summary>
internal static class MessageSlots
{
    public static string CName(MessageSlot slot) => slot switch
    {
        MessageSlot.Param1 => "dwParam1",
        MessageSlot.Param2 => "dwParam2",
        MessageSlot.Param3 => "dwParam3",
        _ => "hDevice",
    };
}
