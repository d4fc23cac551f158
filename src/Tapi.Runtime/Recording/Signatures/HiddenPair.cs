using System.Globalization;

namespace Tapi.Recording.Signatures;

/// <summary>Where a structure has the size and the offset of a PIN or of user-user data.</summary>
internal sealed class HiddenPair
{
    private readonly int _whenAt = -1;
    private readonly uint _when;

    private HiddenPair(string[] words)
    {
        Structure = words[1];
        IsPin = words[2].EndsWith("PIN", StringComparison.Ordinal);
        SizeAt = int.Parse(words[3], CultureInfo.InvariantCulture);
        OffsetAt = int.Parse(words[4], CultureInfo.InvariantCulture);
        if (words.Length > 5)
        {
            var sides = words[5].Split('=');
            _whenAt = int.Parse(sides[0], CultureInfo.InvariantCulture);
            _when = uint.Parse(sides[1], CultureInfo.InvariantCulture);
        }
    }

    public string Structure { get; }

    public bool IsPin { get; }

    public int SizeAt { get; }

    public int OffsetAt { get; }

    public static HiddenPair Parse(string line) => new(line.Split(' '));

    /// <summary>Overwrites what the pair points at with zeros.</summary>
    public void Clear(Span<byte> structure)
    {
        if (structure.Length < OffsetAt + sizeof(uint) || (_whenAt >= 0 && Read(structure, _whenAt) != _when))
        {
            return;
        }

        var offset = Read(structure, OffsetAt);
        var size = Read(structure, SizeAt);
        if (offset < structure.Length)
        {
            structure.Slice((int)offset, (int)Math.Min(size, (uint)structure.Length - offset)).Clear();
        }
    }

    private static uint Read(ReadOnlySpan<byte> bytes, int at) =>
        System.Buffers.Binary.BinaryPrimitives.ReadUInt32LittleEndian(bytes.Slice(at, sizeof(uint)));
}
