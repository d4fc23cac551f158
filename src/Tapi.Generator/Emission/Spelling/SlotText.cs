using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Messages;

namespace Tapi.Generator.Emission.Spelling;

/// <summary>The parameters of a message.</summary>
internal static class SlotText
{
    public static string Type(MessageProperty property) => TypeText.Nullable(Type(property.Type), IsNullable(property));

    public static string Type(SlotType type) => type.Kind switch
    {
        SlotKind.Number => "uint",
        SlotKind.SignedNumber => "int",
        SlotKind.NativeUnsigned => "nuint",
        SlotKind.Meaning => MeaningText.Type(type.Meaning!.Value),
        _ => type.Name!,
    };

    /// <summary>A number as a value of its type.</summary>
    public static string Convert(SlotType type, string number) => type.Kind switch
    {
        SlotKind.Constant => $"({type.Name}){number}",
        SlotKind.SignedNumber => $"unchecked((int){number})",
        SlotKind.Number or SlotKind.NativeUnsigned => number,
        SlotKind.Meaning => MeaningText.Read(type.Meaning!.Value, number),
        SlotKind.WindowHandle => $"new {Type(type)}(unchecked((nint){number}))",
        _ => $"new {Type(type)}({number})",
    };

    /// <summary>A property as a value of another type, which is what it holds in one of its cases.</summary>
    public static string Convert(MessageCase @case, MessageProperty property) =>
        property.Type.Kind != SlotKind.NativeUnsigned || IsWide(@case.Type)
            ? Convert(@case.Type, property.Name)
            : Convert(@case.Type, $"unchecked((uint){property.Name})");

    /// <summary>The low 32 bits of a parameter: TAPI extends a DWORD to a pointer's size with zeros or with its sign.</summary>
    public static string Number(MessageSlot slot) => slot == MessageSlot.Device ? "message.Device" : $"unchecked((uint)message.{slot})";

    /// <summary>The value of a property, from a <c>NativeMessage message</c>.</summary>
    /// <param name="lineClass">The class of the line that a request came on.</param>
    public static string Value(MessageProperty property, string? lineClass)
    {
        var number = Number(property.Slot);
        return property.Type.Kind switch
        {
            SlotKind.Object when property.IsNullable =>
                $"{number} == 0 ? null : {property.Type.Name}Of({number}, message.CallbackInstance)",
            SlotKind.Object => $"{property.Type.Name}Of({number}, message.CallbackInstance)",
            SlotKind.ProxyRequest =>
                $"{property.Type.Name}.Create({lineClass}Of(message.Device, message.CallbackInstance), message.{property.Slot})",
            SlotKind.NativeUnsigned => $"message.{property.Slot}",
            SlotKind.WindowHandle => Convert(property.Type, $"message.{property.Slot}"),
            _ => Convert(property.Type, number),
        };
    }

    /// <summary>Whether the property is an object that is always there.</summary>
    public static bool IsReference(MessageProperty property) =>
        property is { IsNullable: false, Type.Kind: SlotKind.Object } or { Type.Kind: SlotKind.ProxyRequest };

    private static bool IsWide(SlotType type) => type.Kind is SlotKind.NativeUnsigned or SlotKind.WindowHandle;

    private static bool IsNullable(MessageProperty property) => property is { IsNullable: true, Type.Kind: SlotKind.Object };
}
