using Tapi.Runtime.Generated;

namespace Tapi.Runtime.Tests.Memory;

public unsafe class NativeTextTests
{
    [Theory]
    [InlineData("abc\0def", 7, "abc")]
    [InlineData("abcdef", 6, "abcdef")]
    [InlineData("abcdef", 2, "ab")]
    [InlineData("\0abc", 4, "")]
    [InlineData("abc", 0, "")]
    [InlineData("Äpfel 北京 🙂\0", 13, "Äpfel 北京 🙂")]
    public void Text_ends_with_its_NUL_or_with_its_buffer(string stored, int characters, string read)
    {
        fixed (char* memory = stored.ToCharArray())
        {
            Assert.Equal(read, NativeText.Read((byte*)memory, characters));
        }
    }

    [Fact]
    public void No_buffer_is_no_text() => Assert.Equal("", NativeText.Read(null, 5));

    [Fact]
    public void Ansi_text_ends_with_a_NUL()
    {
        Assert.Equal("9,Call 1\0"u8.ToArray(), NativeText.ToAnsi("9,Call 1"));
        Assert.Equal(new byte[] { 0 }, NativeText.ToAnsi(""));
        Assert.Null(NativeText.ToAnsi(null));
    }

    [Theory]
    [InlineData(0u, 2)]
    [InlineData(1u, 4)]
    [InlineData(255u, 512)]
    [InlineData(0x3FFFFFFEu, 0x7FFFFFFE)]
    public void A_buffer_has_room_for_the_NUL(uint characters, int size) => Assert.Equal(size, NativeText.SizeFor(characters));

    // Wrapped around, these would be small buffers that TAPI takes for large ones.
    [Theory]
    [InlineData(0x3FFFFFFFu)]
    [InlineData(0x7FFFFFFFu)]
    [InlineData(0x80000000u)]
    [InlineData(uint.MaxValue)]
    public void A_buffer_that_cannot_be_is_refused(uint characters) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => NativeText.SizeFor(characters));
}
