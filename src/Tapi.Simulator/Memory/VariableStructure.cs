namespace Tapi.Simulator.Memory;

/// <summary>
/// Fills a structure with dwTotalSize, dwNeededSize and dwUsedSize and a variable part behind the fixed one, inside the caller's memory.
/// A part that does not fit is left out whole.
/// </summary>
internal sealed unsafe class VariableStructure(byte[] fixedPart, int fixedSize)
{
    private const int HeaderSize = 3 * sizeof(uint);

    private readonly List<(int SizeOffset, byte[] Content)> _parts = [];

    /// <summary>Adds a part whose size is at this offset and whose offset is right behind it.</summary>
    public void Add(int sizeOffset, byte[] content)
    {
        // Members that this version of the structure does not have are not filled.
        if (content.Length > 0 && sizeOffset + (2 * sizeof(uint)) <= fixedSize)
        {
            _parts.Add((sizeOffset, content));
        }
    }

    public void Add(int sizeOffset, string text) => Add(sizeOffset, NativeText.Terminated(text));

    public Outcome CopyTo(void* target, RequestRule rule)
    {
        var total = *(uint*)target;
        var needed = (uint)(fixedSize + _parts.Sum(part => NativeText.Padded(part.Content.Length)));
        if (rule.GrowsNeededSize)
        {
            needed = Math.Max(needed, total) + (uint)HeaderSize;
        }

        if (total < fixedSize || (rule.GrowsNeededSize && rule.GrowsByError))
        {
            if (total >= HeaderSize)
            {
                ((uint*)target)[1] = needed;
            }

            return LineError.StructureTooSmall;
        }

        var memory = new Span<byte>(target, (int)Math.Min(total, int.MaxValue));
        fixedPart.AsSpan(0, fixedSize).CopyTo(memory);
        var used = fixedSize;
        foreach (var (sizeOffset, content) in _parts)
        {
            if (rule.GrowsNeededSize || used + content.Length > memory.Length)
            {
                continue;
            }

            content.CopyTo(memory[used..]);
            BitConverter.TryWriteBytes(memory[sizeOffset..], content.Length);
            BitConverter.TryWriteBytes(memory[(sizeOffset + sizeof(uint))..], used);
            used = Math.Min(used + NativeText.Padded(content.Length), memory.Length);
        }

        var header = (uint*)target;
        header[0] = total;
        header[1] = needed;
        header[2] = (uint)used;
        return Outcome.Success;
    }
}
