using System.Globalization;
using Tapi.Recording;
using Tapi.Recording.Signatures;

namespace Tapi.Tool.Records;

/// <summary>Entries of a record in words.</summary>
internal static class EntryText
{
    private const int HandleSize = sizeof(uint);

    /// <summary>What happened: the name with arguments, or the message with its parameters.</summary>
    public static string What(RecordedEntry entry) => entry switch
    {
        RecordedCall call => $"{call.Function.Name}({string.Join(", ", call.Arguments.Select(Argument))})",
        RecordedMessage message => $"{message.Name} {string.Join(", ", Parameters(message))}".TrimEnd(),
        RecordedLoss loss => Invariant($"{loss.Count} entries are missing: the disk was too slow"),
        _ => string.Empty,
    };

    /// <summary>How it ended: the result, an error by its C name, and what the program got.</summary>
    public static string Result(RecordedEntry entry)
    {
        if (entry is not RecordedCall call)
        {
            return string.Empty;
        }

        var result = call.Result < 0 ? Error(call.Function.Name, call.Result) : Invariant($"{call.Result}");
        var outputs = IsFailure(call) ? [] : call.Arguments.Select(Output).Where(text => text.Length > 0).ToList();
        var completion = call.Completion is { } message && Failure(message) is { } error
            ? $", then {Error(call.Function.Name, error)}"
            : string.Empty;
        return outputs.Count > 0 ? $"{result}{completion}, {string.Join(", ", outputs)}" : result + completion;
    }

    /// <summary>Whether a function failed, at once or with its reply, or a reply says so.</summary>
    public static bool IsFailure(RecordedEntry entry) => entry switch
    {
        RecordedCall { Function.Ending: FunctionEnding.Reads } read => !IsEndOfReading(read.Result),
        RecordedCall call => call.Result < 0 || (call.Completion is { } reply && Failure(reply) is not null),
        RecordedMessage message => Failure(message) is not null,
        _ => true,
    };

    // The handle is gone: that is how the reader is told that its application was shut down.
    private static bool IsEndOfReading(int result) =>
        result is unchecked((int)LineError.InvalidAppHandle) or unchecked((int)PhoneError.InvalidAppHandle);

    private static int? Failure(RecordedMessage message) =>
        MessageSignature.Find(message.Id) is { IsReply: true } && (int)message.Param2 < 0 ? (int)message.Param2 : null;

    private static string Argument(RecordedArgument argument)
    {
        var parameter = argument.Parameter;
        return argument switch
        {
            { IsHidden: true } => "(hidden)",
            { Text: { } text, Input: not null } => $"\"{text}\"",
            { Parameter.IsMemory: true, Value: 0 } => "null",
            { Parameter: { IsMemory: true, Structure.Length: > 0 } } => parameter.Structure,
            { Input: { } input } when parameter.Shape == ParameterShape.Counted => Invariant($"{input.Length} bytes"),
            { Parameter.IsMemory: true } => parameter.Name,
            { Parameter.Shape: ParameterShape.Number } => Number(parameter.Name, (uint)argument.Value),
            _ => Hex(argument.Value),
        };
    }

    private static string Output(RecordedArgument argument)
    {
        var parameter = argument.Parameter;
        if (argument.Output is not { } output || !parameter.IsOutput)
        {
            return string.Empty;
        }

        return parameter.Shape switch
        {
            ParameterShape.Fixed when output.Length == HandleSize =>
                $"{parameter.Name}={Number(parameter.Name.TrimStart('l', 'p'), BitConverter.ToUInt32(output.Span))}",
            ParameterShape.WideText or ParameterShape.AnsiText => $"{parameter.Name}=\"{argument.Text}\"",
            _ => Invariant($"{(parameter.Structure.Length > 0 ? parameter.Structure : parameter.Name)} of {output.Length} bytes"),
        };
    }

    private static IEnumerable<string> Parameters(RecordedMessage message)
    {
        ulong[] values = [message.Device, message.Param1, message.Param2, message.Param3];
        var signature = MessageSignature.Find(message.Id);
        for (var slot = 0; slot < values.Length; slot++)
        {
            if (signature is null)
            {
                yield return Hex(values[slot]);
            }
            else if (signature.NameOf(slot) is { } name && (slot < 2 || values[slot] != 0 || signature.IsReply))
            {
                yield return $"{name} {Value(message, name, slot, values[slot])}";
            }
        }
    }

    private static string Value(RecordedMessage message, string name, int slot, ulong value) => (LineMessageId)message.Id switch
    {
        LineMessageId.CallState when slot == 1 => ((LineCallState)value).ToString(),
        _ when MessageSignature.Find(message.Id) is { IsReply: true } && name == "result" =>
            (int)value < 0 ? Error(message.IsPhone ? "phone" : "line", (int)value) : Invariant($"{(int)value}"),
        _ when name is "line" or "call" or "phone" or "lineOrCall" or "agent" or "agentSession" => Hex(value),
        _ => value > 0xFFFF ? Hex(value) : Invariant($"{value}"),
    };

    private static string Number(string name, uint value) =>
        name.Length > 1 && name[0] == 'h' && char.IsUpper(name[1]) ? Hex(value)
        : name.EndsWith("Version", StringComparison.Ordinal) && value > 0xFFFF ? Invariant($"{value >> 16}.{value & 0xFFFF}")
        : value > 0xFFFF ? Hex(value) : Invariant($"{value}");

    private static string Error(string function, int error) => function.StartsWith("phone", StringComparison.Ordinal)
        ? new PhoneException(function, (PhoneError)error).ErrorName ?? Hex((uint)error)
        : function.StartsWith("tapi", StringComparison.Ordinal)
        ? new TapiSystemException(function, (TapiError)error).ErrorName ?? Hex((uint)error)
        : new LineException(function, (LineError)error).ErrorName ?? Hex((uint)error);

    private static string Hex(ulong value) => $"0x{value.ToString("x", CultureInfo.InvariantCulture)}";

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
