namespace Tapi.Generator.Resolution.Functions;

internal enum OutputKind
{
    /// <summary>A handle, a number, a constant, a GUID or a structure of fixed size.</summary>
    Value,

    /// <summary>A handle that has an object.</summary>
    Object,

    /// <summary>A variable-size structure, read through its view.</summary>
    View,

    /// <summary>As many bytes as another argument says.</summary>
    Bytes,

    /// <summary>Text of as many characters as another argument says.</summary>
    Text,
}

/// <summary>Something that TAPI writes for the caller.</summary>
/// <param name="Name">The name of the tuple element.</param>
/// <param name="Type">What the caller gets.</param>
/// <param name="NativeType">What TAPI writes.</param>
/// <param name="Size">Bytes of <paramref name="NativeType"/>; the fixed part's for a view.</param>
internal sealed record Output(OutputKind Kind, string Name, string CName, string Type, string NativeType, int Size, string Summary)
{
    /// <summary>What the raw function points to: an enum is a DWORD there.</summary>
    public string RawType { get; init; } = NativeType;

    /// <summary>Whether TAPI may leave an object out, with a handle of zero.</summary>
    public bool IsOptional { get; init; }

    /// <summary>What the caller gets, null included.</summary>
    public string ResultType => IsOptional ? Type + "?" : Type;

    /// <summary>The size of its memory as C# text, where it is not that of a type.</summary>
    public string? SizeText { get; init; }
}
