using Tapi.Recording.Format;

namespace Tapi.Recording;

/// <summary>The first block.</summary>
internal sealed record SessionHeader(DateTimeOffset Started, int PointerSize, bool HasPins, bool HasUserUserData, string Program)
{
    public static SessionHeader Read(byte[] block)
    {
        var reader = new ByteReader(block);
        var ticks = reader.Number();
        var pointerSize = reader.Byte();
        var flags = reader.Byte();
        if (ticks > (ulong)DateTimeOffset.MaxValue.UtcTicks || pointerSize is not (4 or 8))
        {
            throw new InvalidDataException("the header is damaged");
        }

        return new SessionHeader(
            new DateTimeOffset((long)ticks, TimeSpan.Zero), pointerSize, (flags & 1) != 0, (flags & 2) != 0, reader.Text());
    }
}
