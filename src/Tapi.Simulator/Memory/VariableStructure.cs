using Tapi.Simulator.Abi;
using Tapi.Simulator.Core.Requests;
using Tapi.Simulator.Core.Scripting;

namespace Tapi.Simulator.Memory;

/// <summary>
/// Fills a structure with dwTotalSize, dwNeededSize and dwUsedSize, and a variable part after the fixed one, in the caller's memory.
/// A part that does not fit is left out as a whole.
/// </summary>
internal sealed unsafe class VariableStructure(byte[] fixedPart, int fixedSize)
{
    private const int HeaderSize = 3 * sizeof(uint);

    private readonly List<VariablePart> _parts = [];

    /// <summary>Adds a part whose size member is at this offset. Its offset member follows.</summary>
    public void Add(int sizeOffset, byte[] content) =>
        Add(new VariablePart(sizeOffset, null, 0, content.Length, content.Length, _ => content));

    /// <summary>Adds a list; its count stays zero when it does not fit.</summary>
    public void Add(int countOffset, int sizeOffset, EntryList list) =>
        Add(new VariablePart(sizeOffset, countOffset, list.Count, list.ArraySize, list.Length, list.Build));

    public void Add(int sizeOffset, string text) => Add(sizeOffset, NativeText.Terminated(text));

    public Outcome CopyTo(void* target, Rule rule) => CopyTo(target, rule, LineError.StructureTooSmall);

    public Outcome CopyTo(void* target, Rule rule, Outcome tooSmall)
    {
        var total = *(uint*)target;
        var needed = (uint)(fixedSize + _parts.Sum(part => NativeText.Padded(part.Length)));
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

            return tooSmall;
        }

        var memory = new Span<byte>(target, (int)Math.Min(total, int.MaxValue));
        fixedPart.AsSpan(0, fixedSize).CopyTo(memory);
        var used = fixedSize;
        foreach (var part in _parts)
        {
            if (rule.GrowsNeededSize || used + part.Length > memory.Length)
            {
                continue;
            }

            part.Build(used).CopyTo(memory[used..]);
            BitConverter.TryWriteBytes(memory[part.SizeOffset..], part.StatedSize);
            BitConverter.TryWriteBytes(memory[(part.SizeOffset + sizeof(uint))..], used);
            if (part.CountOffset is { } countOffset)
            {
                BitConverter.TryWriteBytes(memory[countOffset..], part.Count);
            }

            used = Math.Min(used + NativeText.Padded(part.Length), memory.Length);
        }

        var header = (uint*)target;
        header[0] = total;
        header[1] = needed;
        header[2] = (uint)used;
        return Outcome.Success;
    }

    private void Add(VariablePart part)
    {
        // This version of the structure may not have the members.
        if (part.Length > 0 && part.SizeOffset + (2 * sizeof(uint)) <= fixedSize)
        {
            _parts.Add(part);
        }
    }
}
