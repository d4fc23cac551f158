namespace Tapi.Recording.Format;

/// <summary>The checksum of ZIP and PNG.</summary>
internal static class Crc32
{
    private static readonly uint[] Table = MakeTable();

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var result = uint.MaxValue;
        foreach (var value in bytes)
        {
            result = Table[(result ^ value) & 0xFF] ^ (result >> 8);
        }

        return ~result;
    }

    private static uint[] MakeTable()
    {
        var table = new uint[256];
        for (var i = 0u; i < table.Length; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++)
            {
                value = (value & 1) != 0 ? 0xEDB88320u ^ (value >> 1) : value >> 1;
            }

            table[i] = value;
        }

        return table;
    }
}
