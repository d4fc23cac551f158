using Tapi.Generator.Model;

namespace Tapi.Generator.Resolution.Messages;

/// <summary>A message's parameter as C# text over a <c>NativeMessage message</c>.</summary>
internal static class SlotText
{
    /// <summary>Its low 32 bits: TAPI extends a DWORD to a pointer's size with zeros or with its sign.</summary>
    public static string Number(MessageSlot slot) => slot == MessageSlot.Device ? "message.Device" : $"unchecked((uint)message.{slot})";
}
