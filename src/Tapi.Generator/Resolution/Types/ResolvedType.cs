namespace Tapi.Generator.Resolution.Types;

internal enum TypeKind
{
    UInt32,
    Int32,
    UInt16,
    Byte,
    Char,
    NativeUInt,
    NativeInt,
    Int64,
    Double,
    Currency,
    Date,
    Guid,
    Void,
    Callback,
    SystemTime,
    WindowHandle,
    Handle,
    Structure,
}

/// <summary>A C type as C# writes it.</summary>
/// <param name="Name">The C# name of the type behind the stars.</param>
/// <param name="Size">Bytes of one value on x86 and x64, stars counted.</param>
internal sealed record ResolvedType(TypeKind Kind, string Name, int Pointers, PlatformSize Size)
{
    public string CSharp => Name + new string('*', Pointers);

    public bool IsPointer => Pointers > 0;

    public ResolvedType Pointee => this with { Pointers = Pointers - 1, Size = default };
}

/// <summary>A number of bytes that can differ between 32 and 64 bits.</summary>
internal readonly record struct PlatformSize(int X86, int X64)
{
    public static readonly PlatformSize Pointer = new(4, 8);

    public bool IsSame => X86 == X64;

    public static PlatformSize operator +(PlatformSize left, PlatformSize right) => new(left.X86 + right.X86, left.X64 + right.X64);

    public static PlatformSize operator *(PlatformSize size, int count) => new(size.X86 * count, size.X64 * count);

    public static PlatformSize Max(PlatformSize left, PlatformSize right) => new(Math.Max(left.X86, right.X86), Math.Max(left.X64, right.X64));
}
