namespace Tapi.Abi.Tests.Layout;

/// <summary>How many bytes a type takes, and what its address is a multiple of.</summary>
internal readonly record struct Extent(int Size, int Alignment)
{
    /// <summary>A type whose alignment is its size.</summary>
    public static Extent Natural(int size) => new(size, size);
}
