using System.Globalization;
using Tapi.Recording;
using Tapi.Recording.Signatures;

namespace Tapi.Simulator.Replay;

/// <summary>Writes what the record says into the program's memory.</summary>
internal static unsafe class Outputs
{
    private const int EventAt = 16;

    /// <summary>Returns what did not fit; null where everything did.</summary>
    public static string? Write(RecordedCall call, ReadOnlySpan<nint> arguments)
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            if (call.Arguments[i].Output is { } output
                && arguments[i] != 0
                && !Write(call.Arguments[i].Parameter, output.Span, arguments[i]))
            {
                return string.Create(
                    CultureInfo.InvariantCulture,
                    $"{call.Arguments[i].Parameter.Name} has {*(uint*)arguments[i]} bytes, and the record {output.Length}");
            }
        }

        return null;
    }

    private static bool Write(ParameterSignature parameter, ReadOnlySpan<byte> output, nint target)
    {
        if (parameter.Shape != ParameterShape.Variable)
        {
            output.CopyTo(new Span<byte>((void*)target, output.Length));
            return true;
        }

        var total = *(uint*)target;
        if (total < output.Length)
        {
            return false;
        }

        output[sizeof(uint)..].CopyTo(new Span<byte>((byte*)target + sizeof(uint), output.Length - sizeof(uint)));
        if (parameter.Structure.EndsWith("INITIALIZEEXPARAMS", StringComparison.Ordinal) && output.Length >= EventAt + sizeof(nint))
        {
            // The event belonged to the recorded process.
            *(nint*)((byte*)target + EventAt) = 0;
        }

        return true;
    }
}
