using System.Globalization;
using Tapi.Simulator.Abi;
using Tapi.Simulator.Core.Messages;

namespace Tapi.Simulator.Core.Observation;

/// <summary>The names that the journal shows in place of numbers.</summary>
internal static class CNames
{
    public static string Error(int error) =>
        Enum.IsDefined((PhoneError)error) ? ((PhoneError)error).ToString() : Named<LineError>((LineError)error, error);

    public static string Message(uint id) => Enum.IsDefined((PhoneMessageId)id)
        ? $"PHONE_{(PhoneMessageId)id}".ToUpperInvariant()
        : $"LINE_{Named((LineMessageId)id, (int)id).ToUpperInvariant()}";

    public static string Parameters(string application, Message message)
    {
        var text = $"to {application}: 0x{message.Device:x8} [{Hex(message.CallbackInstance)}] ";
        return message.MessageId switch
        {
            (uint)LineMessageId.CallState =>
                $"{text}{(LineCallState)message.Param1}, {Hex(message.Param2)}, {Hex(message.Param3)}",
            (uint)LineMessageId.Reply or (uint)PhoneMessageId.Reply =>
                $"{text}request {(uint)message.Param1}, {((int)message.Param2 == 0 ? "0" : Error((int)message.Param2))}",
            _ => $"{text}{Hex(message.Param1)}, {Hex(message.Param2)}, {Hex(message.Param3)}",
        };
    }

    public static string Hex(nuint value) => $"0x{(ulong)value:x}";

    private static string Named<T>(T value, int number)
        where T : struct, Enum
        => Enum.IsDefined(value) ? value.ToString() : string.Create(CultureInfo.InvariantCulture, $"0x{number:x8}");
}
