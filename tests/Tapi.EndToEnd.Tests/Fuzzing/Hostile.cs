using CsCheck;

namespace Tapi.EndToEnd.Tests.Fuzzing;

/// <summary>Structures as a careless or a hostile driver would fill them.</summary>
internal static class Hostile
{
    public const int Longest = 512;

    public static readonly Gen<TapiVersion> Versions = Gen.OneOf(
        new TapiVersion(1, 3),
        new TapiVersion(1, 4),
        new TapiVersion(2, 0),
        new TapiVersion(2, 1),
        new TapiVersion(2, 2),
        new TapiVersion(3, 0),
        new TapiVersion(3, 1));

    /// <summary>Any length, and those around the size of the fixed part.</summary>
    public static Gen<int> Lengths(int fixedSize) =>
        Gen.Frequency((1, Gen.Int[0, Longest]), (3, Gen.Int[fixedSize, Longest]), (1, Gen.Int[Math.Max(fixedSize - 5, 0), fixedSize + 5]));

    /// <summary>Words that make sizes and offsets inside, just outside and far outside; the rest of the bytes is text and noise.</summary>
    public static Gen<byte[]> Bytes(int length, int fixedSize) => Gen.OneOf(
        Words(length, fixedSize).Array[(length + 3) / 4],
        Gen.Frequency((9, Gen.UInt[0, (uint)length / 2]), (1, Words(length, fixedSize))).Array[(length + 3) / 4]).Select(words =>
    {
        var bytes = new byte[length];
        System.Runtime.InteropServices.MemoryMarshal.AsBytes(words.AsSpan())[..length].CopyTo(bytes);
        return bytes;
    });

    /// <summary>A dwUsedSize: true, within the fixed part, or a lie.</summary>
    public static Gen<uint> UsedSizes(int length, int fixedSize) => Gen.Frequency(
        (4, Gen.Const((uint)length)), (1, Gen.UInt[0, (uint)fixedSize]), (1, Gen.UInt[0, Longest]), (1, Gen.UInt));

    private static Gen<uint> Words(int length, int fixedSize) => Gen.Frequency(
        (6, Gen.UInt[0, (uint)length]),
        (6, Gen.UInt[0, 64]),
        (3, Gen.UInt[(uint)fixedSize, (uint)(fixedSize + Longest)]),
        (2, Gen.UInt[(uint)Math.Max(length - 4, 0), (uint)length + 4]),
        (1, Gen.OneOf(0u, 1u, 0x7FFFFFFFu, 0x80000000u, uint.MaxValue, uint.MaxValue - 3)),
        (2, Gen.OneOf(0x00420041u, 0x00000041u, 0x00410000u, 0xD83DDE00u)),
        (1, Gen.UInt));
}
