using System.Globalization;

namespace Tapi.Recording.Signatures;

/// <summary>A parameter of an export, as far as its memory is concerned.</summary>
public sealed class ParameterSignature
{
    private ParameterSignature(string name) => Name = name;

    /// <summary>The C name.</summary>
    public string Name { get; }

    /// <summary>What the argument is.</summary>
    public ParameterShape Shape { get; private set; }

    /// <summary>Whether the function reads the memory.</summary>
    public bool IsInput { get; private set; }

    /// <summary>Whether the function writes to the memory.</summary>
    public bool IsOutput { get; private set; }

    /// <summary>Whether it is a PIN or user-user data.</summary>
    public bool IsSecret { get; private set; }

    /// <summary>The structure behind the pointer, by its C name; empty where it is none.</summary>
    public string Structure { get; private set; } = string.Empty;

    /// <summary>The parameter that counts or selects; -1 where there is none.</summary>
    public int Other { get; private set; } = -1;

    /// <summary>Whether it points at memory.</summary>
    public bool IsMemory => Shape > ParameterShape.Callback;

    /// <summary>Overwrites the PINs and user-user data in a structure of this parameter with zeros.</summary>
    /// <param name="structure">The structure with all that follows it.</param>
    public void ClearSecrets(Span<byte> structure)
    {
        foreach (var pair in SignatureTable.HiddenIn(Structure))
        {
            pair.Clear(structure);
        }
    }

    internal int Size32 { get; private set; }

    internal int Size64 { get; private set; }

    internal Dictionary<uint, (int Size32, int Size64)> Cases { get; } = [];

    /// <summary>The bytes of fixed memory, or of one element, in a process of this pointer size.</summary>
    /// <param name="pointerSize">4 or 8.</param>
    public int SizeOf(int pointerSize) => pointerSize == 4 ? Size32 : Size64;

    /// <summary>The bytes of the structure that another argument selects; 0 where it selects none.</summary>
    internal int SizeOf(uint selector, int pointerSize) =>
        Cases.TryGetValue(selector, out var sizes) ? pointerSize == 4 ? sizes.Size32 : sizes.Size64 : 0;

    // lpCallParams:in,stated=LINECALLPARAMS  lpsUserUserInfo:in,1*2!  lphIcon:out,4/8  lpRequestBuffer:out,1?1=640|2=1000
    internal static ParameterSignature Parse(string text)
    {
        var colon = text.IndexOf(':');
        var result = new ParameterSignature(text.Substring(0, colon));
        var spec = text.Substring(colon + 1);
        result.IsSecret = spec.EndsWith("!", StringComparison.Ordinal);
        spec = spec.TrimEnd('!');
        var comma = spec.IndexOf(',');
        if (comma < 0)
        {
            result.Shape = spec == "number" ? ParameterShape.Number : spec == "pointer" ? ParameterShape.Pointer : ParameterShape.Callback;
            return result;
        }

        var direction = spec.Substring(0, comma);
        result.IsInput = direction != "out";
        result.IsOutput = direction != "in";
        result.ParseMemory(spec.Substring(comma + 1));
        return result;
    }

    private void ParseMemory(string text)
    {
        if (text.IndexOf('?') is var question and >= 0)
        {
            Shape = ParameterShape.Selected;
            Other = Number(text.Substring(0, question));
            foreach (var part in text.Substring(question + 1).Split('|'))
            {
                var sides = part.Split('=');
                Cases[uint.Parse(sides[0], CultureInfo.InvariantCulture)] = Sizes(sides[1]);
            }

            return;
        }

        var parts = text.Split('=');
        Structure = parts.Length > 1 ? parts[1] : string.Empty;
        Shape = parts[0] switch
        {
            "ansi" => ParameterShape.AnsiText,
            "wide" => ParameterShape.WideText,
            "variable" => ParameterShape.Variable,
            "stated" => ParameterShape.Stated,
            "sized" => ParameterShape.Sized,
            _ => ParameterShape.Fixed,
        };
        if (Shape != ParameterShape.Fixed)
        {
            return;
        }

        var counted = parts[0].Split('*');
        if (counted.Length > 1)
        {
            Shape = ParameterShape.Counted;
            Other = Number(counted[1]);
        }

        (Size32, Size64) = Sizes(counted[0]);
    }

    private static (int Size32, int Size64) Sizes(string text)
    {
        var sizes = text.Split('/');
        return (Number(sizes[0]), Number(sizes[sizes.Length - 1]));
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
