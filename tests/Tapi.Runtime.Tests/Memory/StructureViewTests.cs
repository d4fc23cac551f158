using System.Runtime.InteropServices;
using CsCheck;

namespace Tapi.Runtime.Tests.Memory;

public class StructureViewTests
{
    private static readonly Gen<int> Offsets = Gen.OneOf(Gen.Int, Gen.Int[-8, 80], Gen.Const(int.MaxValue), Gen.Const(int.MinValue));

    private static readonly Gen<uint> Words = Gen.OneOf(Gen.UInt, Gen.UInt[0, 80], Gen.Const(uint.MaxValue), Gen.Const(0x7FFFFFFFu));

    [Fact]
    public void Nothing_outside_is_ever_read()
    {
        // The structure is between bytes that would show in any value read past its ends.
        Gen.Select(Gen.Byte[0, 0x7F].Array[0, 64], Offsets, Offsets, Words, Words).Sample((content, first, second, size, offset) =>
        {
            Put(content, first, size);
            Put(content, second, offset);
            byte[] guarded = [.. Fence(), .. content, .. Fence()];
            var view = new TestView(guarded.AsMemory(16, content.Length));

            Assert.Equal(Expected<uint>(content, first), view.Word(first));
            Assert.Equal(Expected<ulong>(content, first), view.Long(first));
            Assert.Equal(Expected<Guid>(content, first), view.Id(first));
            Assert.Equal(Expected<byte>(content, first), view.Of<byte>(first));
            var part = ExpectedPart(content, view.Word(first), view.Word(second));
            Assert.Equal(part, view.Part(first, second).ToArray());
            Assert.Equal(part.Length / 4, view.List<uint>(first, second).Count);
            Assert.Equal(ExpectedText(part), view.String(first, second));
            Assert.True(view.Strings(first, second).Sum(text => text.Length + 1) <= part.Length / 2 + 1);
        });
    }

    [Theory]
    [InlineData("abc\0", "abc")]
    [InlineData("abc", "abc")]
    [InlineData("ab\0cd\0", "ab")]
    [InlineData("\0", "")]
    [InlineData("", "")]
    [InlineData("\ud800x\0", "\ud800x")]
    public void Text_ends_at_its_first_NUL_if_there_is_one(string stored, string read) =>
        Assert.Equal(read, Structure(Raw(stored)).String(0, 4));

    [Fact]
    public void An_odd_size_is_rounded_down()
    {
        Assert.Equal("ab", Structure([.. Raw("ab"), 0x63]).String(0, 4));
        Assert.Equal([0x00620061u], Structure([.. Raw("ab"), 1, 2, 3]).List<uint>(0, 4));
    }

    [Theory]
    [InlineData("a\0bc\0\0", new[] { "a", "bc" })]
    [InlineData("a\0bc", new[] { "a", "bc" })]
    [InlineData("a\0\0ignored\0", new[] { "a" })]
    [InlineData("\0\0", new string[0])]
    [InlineData("", new string[0])]
    public void A_list_of_texts_ends_at_an_empty_one(string stored, string[] read) =>
        Assert.Equal(read, Structure(Raw(stored)).Strings(0, 4));

    [Fact]
    public void Fields_beyond_the_used_part_have_default_values()
    {
        var view = new TestView(new byte[] { 1, 0, 0, 0, 2, 0 });

        Assert.Equal(1u, view.Word(0));
        Assert.Equal(0u, view.Word(4));
        Assert.Equal(0.0, view.Number(0));
        Assert.False(view.Fits(4, 4));
        Assert.False(view.Fits(int.MaxValue, int.MaxValue));
        Assert.True(view.Fits(6, 0));
        Assert.Equal(new TapiVersion(2, 2), view.Version);
    }

    private static TestView Structure(byte[] data)
    {
        var header = new byte[8];
        MemoryMarshal.Write(header, (uint)data.Length);
        MemoryMarshal.Write(header.AsSpan(4), 8u);
        return new TestView((byte[])[.. header, .. data]);
    }

    private static byte[] Raw(string text) => MemoryMarshal.AsBytes(text.AsSpan()).ToArray();

    private static byte[] Fence() => Enumerable.Repeat((byte)0xEE, 16).ToArray();

    private static void Put(byte[] content, int offset, uint value)
    {
        if (offset >= 0 && offset <= content.Length - 4)
        {
            BitConverter.TryWriteBytes(content.AsSpan(offset), value);
        }
    }

    private static unsafe T Expected<T>(byte[] content, int offset)
        where T : unmanaged =>
        offset >= 0 && offset <= content.Length - sizeof(T) ? MemoryMarshal.Read<T>(content.AsSpan(offset)) : default;

    private static byte[] ExpectedPart(byte[] content, uint size, uint offset) =>
        (decimal)size + offset <= content.Length ? content[(int)offset..(int)(offset + size)] : [];

    private static string ExpectedText(byte[] part)
    {
        var text = "";
        for (var i = 0; i + 1 < part.Length && (part[i] | part[i + 1]) != 0; i += 2)
        {
            text += (char)(part[i] | (part[i + 1] << 8));
        }

        return text;
    }
}
