using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Analyzers.Layouts;

/// <summary>Places fields one after the other, as the runtime does.</summary>
/// <param name="pack">The maximum alignment.</param>
internal sealed class Placement(int pack)
{
    private PlatformSize _end;
    private PlatformSize _alignment = new(1, 1);

    /// <summary>The total extent, rounded up.</summary>
    public NativeExtent Extent => new(RoundUp(_end, _alignment), _alignment);

    /// <param name="written">The offset that is declared on the field; null for the next one.</param>
    /// <returns>The field's offset.</returns>
    public PlatformSize Add(NativeExtent field, int? written = null)
    {
        var own = new PlatformSize(Math.Min(field.Alignment.X86, pack), Math.Min(field.Alignment.X64, pack));
        var offset = written is { } place ? new PlatformSize(place, place) : RoundUp(_end, own);
        _end = PlatformSize.Max(_end, offset + field.Size);
        _alignment = PlatformSize.Max(_alignment, own);
        return offset;
    }

    private static PlatformSize RoundUp(PlatformSize value, PlatformSize unit) =>
        new(RoundUp(value.X86, unit.X86), RoundUp(value.X64, unit.X64));

    private static int RoundUp(int value, int unit) => (value + unit - 1) / unit * unit;
}
