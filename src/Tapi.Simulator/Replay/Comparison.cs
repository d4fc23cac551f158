using System.Globalization;
using System.Text;
using Tapi.Recording;
using Tapi.Recording.Signatures;

namespace Tapi.Simulator.Replay;

/// <summary>Whether a program calls a function as in the record.</summary>
internal static unsafe class Comparison
{
    /// <summary>Returns the first difference; null where there is none.</summary>
    public static string? Difference(RecordedCall call, ReadOnlySpan<nint> arguments, bool comparesSecrets)
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            if (Difference(call, call.Arguments[i], arguments[i], comparesSecrets) is { } difference)
            {
                return $"{call.Arguments[i].Parameter.Name} {difference}";
            }
        }

        return null;
    }

    private static string? Difference(RecordedCall call, RecordedArgument recorded, nint value, bool comparesSecrets)
    {
        var parameter = recorded.Parameter;
        if (parameter.Shape == ParameterShape.Number)
        {
            return (uint)value == (uint)recorded.Value ? null : Text($"is {(uint)value}, in the record {(uint)recorded.Value}");
        }

        // TAPI owns a request to a proxy, and overwrites what it is given to initialize itself.
        var isCompared = parameter is { IsMemory: true, IsInput: true, Shape: not ParameterShape.Sized }
            && !(parameter is { Shape: ParameterShape.Variable, IsOutput: true });
        if (!isCompared || recorded.IsHidden)
        {
            return null;
        }

        if (value == 0 != (recorded.Value == 0))
        {
            return value == 0 ? "is null, and not in the record" : "is not null, as it is in the record";
        }

        return recorded.Input is { } input && value != 0 ? Difference(parameter, input.Span, value, call, comparesSecrets) : null;
    }

    private static string? Difference(
        ParameterSignature parameter, ReadOnlySpan<byte> recorded, nint value, RecordedCall call, bool comparesSecrets)
    {
        switch (parameter.Shape)
        {
            case ParameterShape.WideText:
                var wide = new string((char*)value);
                var before = Encoding.Unicode.GetString(recorded).TrimEnd('\0');
                return wide == before ? null : $"is \"{wide}\", in the record \"{before}\"";
            case ParameterShape.AnsiText:
                var ansi = new string((sbyte*)value);
                var old = Encoding.ASCII.GetString(recorded).TrimEnd('\0');
                return ansi == old ? null : $"is \"{ansi}\", in the record \"{old}\"";
            case ParameterShape.Variable or ParameterShape.Stated when *(uint*)value != call.InputSize(parameter):
                return Text($"has {*(uint*)value} bytes, in the record {call.InputSize(parameter)}");
        }

        var bytes = new ReadOnlySpan<byte>((void*)value, recorded.Length).ToArray();
        var other = recorded.ToArray();
        if (!comparesSecrets)
        {
            parameter.ClearSecrets(bytes);
            parameter.ClearSecrets(other);
        }

        var same = bytes.AsSpan().CommonPrefixLength(other);
        return same == bytes.Length ? null : Text($"has 0x{bytes[same]:x2} at byte {same}, in the record 0x{other[same]:x2}");
    }

    private static uint InputSize(this RecordedCall call, ParameterSignature parameter) => BitConverter.ToUInt32(
        call.Arguments.First(argument => argument.Parameter == parameter).Input!.Value.Span);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
