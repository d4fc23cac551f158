using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Analyzers.Signatures.Abi;

internal enum AbiKind
{
    /// <summary>Unknown: a custom marshaller, a generic type, code that does not compile. Never reported.</summary>
    Unknown,

    Integer,
    Float,

    /// <summary>A structure by value.</summary>
    Structure,

    Pointer,

    /// <summary>A pointer to text that the runtime converts: string, StringBuilder.</summary>
    Text,

    /// <summary>A pointer to a function, made from a delegate.</summary>
    Callback,
}

/// <summary>How C# writes a pointer.</summary>
internal enum PointerForm
{
    None,
    Ref,
    Out,
    Array,

    /// <summary>An object whose fields the runtime copies.</summary>
    Object,

    /// <summary>An unsafe pointer.</summary>
    Raw,
}

/// <summary>What the native side sees of a C# parameter, field or result.</summary>
/// <param name="Size">The size of an integer or float; for a structure, its minimum size.</param>
/// <param name="Pointee">The target of a pointer.</param>
/// <param name="IsWrapped">Whether it is the only field of a structure.</param>
/// <param name="IsByte">Whether it is a byte, which can be the first of many.</param>
internal sealed record AbiShape(
    AbiKind Kind,
    PlatformSize Size,
    PointerForm Form = PointerForm.None,
    AbiShape? Pointee = null,
    bool IsWrapped = false,
    bool IsByte = false)
{
    public static readonly AbiShape Unknown = new(AbiKind.Unknown, default);

    public static readonly AbiShape Text = new(AbiKind.Text, PlatformSize.Pointer);

    public static readonly AbiShape Callback = new(AbiKind.Callback, PlatformSize.Pointer);

    /// <summary>IntPtr and the like: an address or a number.</summary>
    public static readonly AbiShape Native = new(AbiKind.Integer, PlatformSize.Pointer);

    public bool IsNative => this is { Kind: AbiKind.Integer, Size.IsSame: false };

    public bool IsByReference => Form is PointerForm.Ref or PointerForm.Out;

    public bool IsRaw => Form == PointerForm.Raw;

    public static AbiShape Integer(int size) => new(AbiKind.Integer, new PlatformSize(size, size));

    public static AbiShape Float(int size) => new(AbiKind.Float, new PlatformSize(size, size));

    public static AbiShape Structure(PlatformSize size) => new(AbiKind.Structure, size);

    public static AbiShape Pointer(PointerForm form, AbiShape pointee) => new(AbiKind.Pointer, PlatformSize.Pointer, form, pointee);
}
