namespace Tapi.Simulator.Memory;

/// <summary>
/// An array of entries in the variable part of a structure, followed by their strings. Offsets count from the start of the structure.
/// </summary>
internal sealed class EntryList(int entrySize)
{
    private readonly List<(byte[] Entry, (int SizeOffset, byte[] Content)[] Texts)> _entries = [];

    public int Count => _entries.Count;

    /// <summary>Bytes of the array alone.</summary>
    public int ArraySize => entrySize * _entries.Count;

    /// <summary>Bytes of the array and the strings.</summary>
    public int Length => ArraySize + _entries.SelectMany(entry => entry.Texts).Sum(text => NativeText.Padded(text.Content.Length));

    /// <summary>Adds an entry and its strings, each with the offset of its size member in the entry. The offset member follows.</summary>
    public void Add(byte[] entry, params (int SizeOffset, string Text)[] texts) =>
        _entries.Add((entry, [.. texts.Select(text => (text.SizeOffset, NativeText.Terminated(text.Text)))]));

    public byte[] Build(int start)
    {
        var bytes = new byte[Length];
        var next = ArraySize;
        for (var index = 0; index < _entries.Count; index++)
        {
            var target = bytes.AsSpan(index * entrySize, entrySize);
            _entries[index].Entry.AsSpan(0, entrySize).CopyTo(target);
            foreach (var (sizeOffset, content) in _entries[index].Texts)
            {
                if (content.Length == 0 || sizeOffset + (2 * sizeof(uint)) > entrySize)
                {
                    continue;
                }

                content.CopyTo(bytes, next);
                BitConverter.TryWriteBytes(target[sizeOffset..], content.Length);
                BitConverter.TryWriteBytes(target[(sizeOffset + sizeof(uint))..], start + next);
                next += NativeText.Padded(content.Length);
            }
        }

        return bytes;
    }
}
