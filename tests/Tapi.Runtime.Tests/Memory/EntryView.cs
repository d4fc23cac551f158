using Tapi.Runtime.Generated;

namespace Tapi.Runtime.Tests.Memory;

/// <summary>A structure with a list at 12 (number, size, offset), and an entry of it: a number, a text, a list of its own.</summary>
internal sealed class EntryView(ReadOnlyMemory<byte> bytes, int origin = 0) : StructureView(bytes, new TapiVersion(2, 2), origin)
{
    public const int Stride = 28;

    public uint Number => UInt32(0);

    public string Name => Text(4, 8);

    public IReadOnlyList<EntryView> Children => List(count: 12);

    public decimal Amount => Currency(0);

    public DateTime? Day => Date(0);

    public IReadOnlyList<EntryView> List(int count, int stride = Stride) =>
        Entries(16, 20, count, stride, place => new EntryView(Bytes, place));

    public bool Reaches(int offset, int size) => Has(offset, size);
}
