using Tapi.Recording.Signatures;

namespace Tapi.Recording.Writing;

/// <summary>How many bytes of a program's memory belong to an argument.</summary>
internal static unsafe class NativeBytes
{
    /// <summary>No argument is recorded beyond this.</summary>
    public const int Longest = 1024 * 1024;

    // A program that states more than that has most likely not set the size at all.
    private const uint LongestStated = 64 * 1024;

    private const int LongestText = 64 * 1024;
    private const int VariableHeader = 12;

    // The one function that writes text without being told the room for it asks for room for eight characters.
    private const int WrittenText = 8;

    /// <summary>
    /// The length in bytes of what a pointer points at, before or after the function ran. Of what a function that failed has written, only
    /// what it says about sizes counts.
    /// </summary>
    public static int LengthOf(
        ParameterSignature parameter, nint pointer, ReadOnlySpan<nint> arguments, bool isOutput, bool hasFailed)
    {
        if (hasFailed && isOutput && parameter.Shape != ParameterShape.Variable)
        {
            return 0;
        }

        var length = parameter.Shape switch
        {
            ParameterShape.AnsiText => TextLength((byte*)pointer, isOutput),
            ParameterShape.WideText => WideLength((char*)pointer, isOutput),
            ParameterShape.Fixed => parameter.SizeOf(sizeof(nint)),
            ParameterShape.Counted => (long)(uint)arguments[parameter.Other] * parameter.SizeOf(sizeof(nint)),
            ParameterShape.Selected => parameter.SizeOf((uint)arguments[parameter.Other], sizeof(nint)),
            ParameterShape.Variable => VariableLength((uint*)pointer, isOutput, hasFailed),
            ParameterShape.Stated or ParameterShape.Sized => Stated(*(uint*)pointer),
            _ => 0,
        };
        return (int)Math.Min(length, Longest);
    }

    public static void Copy(nint pointer, Span<byte> target) => new ReadOnlySpan<byte>((void*)pointer, target.Length).CopyTo(target);

    private static long VariableLength(uint* structure, bool isOutput, bool hasFailed)
    {
        var total = structure[0];
        return total < VariableHeader ? 0
            : hasFailed ? VariableHeader
            : isOutput ? Math.Max(VariableHeader, Math.Min(structure[2], total))
            : Stated(total);
    }

    private static uint Stated(uint size) => size <= LongestStated ? size : 0;

    private static int TextLength(byte* text, bool isOutput)
    {
        var length = 0;
        while (length < (isOutput ? WrittenText - 1 : LongestText) && text[length] != 0)
        {
            length++;
        }

        return length + 1;
    }

    private static int WideLength(char* text, bool isOutput)
    {
        var length = 0;
        while (length < (isOutput ? WrittenText - 1 : LongestText) && text[length] != '\0')
        {
            length++;
        }

        return (length + 1) * sizeof(char);
    }
}
