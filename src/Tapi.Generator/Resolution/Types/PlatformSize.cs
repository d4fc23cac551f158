namespace Tapi.Generator.Resolution.Types;

/// <summary>A number of bytes that can differ between 32 and 64 bits.</summary>
internal readonly record struct PlatformSize(int X86, int X64)
{
    public static readonly PlatformSize Pointer = new(4, 8);

    public bool IsSame => X86 == X64;

    public static PlatformSize operator +(PlatformSize left, PlatformSize right) => new(left.X86 + right.X86, left.X64 + right.X64);

    public static PlatformSize operator *(PlatformSize size, int count) => new(size.X86 * count, size.X64 * count);

    public static PlatformSize Max(PlatformSize left, PlatformSize right) =>
        new(Math.Max(left.X86, right.X86), Math.Max(left.X64, right.X64));
}
