using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Analyzers.Layouts;

/// <summary>The size and alignment of a value in native memory on both architectures.</summary>
internal readonly record struct NativeExtent(PlatformSize Size, PlatformSize Alignment)
{
    public static readonly NativeExtent Pointer = new(PlatformSize.Pointer, PlatformSize.Pointer);

    public static NativeExtent Of(int size) => new(new PlatformSize(size, size), new PlatformSize(size, size));

    public NativeExtent Times(int count) => this with { Size = Size * count };
}
