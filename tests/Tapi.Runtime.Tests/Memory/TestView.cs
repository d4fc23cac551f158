using Tapi.Runtime.Generated;

namespace Tapi.Runtime.Tests.Memory;

internal sealed class TestView(ReadOnlyMemory<byte> bytes) : StructureView(bytes, new TapiVersion(2, 2))
{
    public bool Fits(int offset, int size) => Has(offset, size);

    public uint Word(int offset) => UInt32(offset);

    public ulong Long(int offset) => Value<ulong>(offset);

    public Guid Id(int offset) => Value<Guid>(offset);

    public double Number(int offset) => Value<double>(offset);

    public T Of<T>(int offset)
        where T : unmanaged =>
        Value<T>(offset);

    public string String(int sizeField, int offsetField) => Text(sizeField, offsetField);

    public IReadOnlyList<string> Strings(int sizeField, int offsetField) => Texts(sizeField, offsetField);

    public ReadOnlyMemory<byte> Part(int sizeField, int offsetField) => Data(sizeField, offsetField);

    public IReadOnlyList<T> List<T>(int sizeField, int offsetField)
        where T : unmanaged =>
        Values<T>(sizeField, offsetField);
}
