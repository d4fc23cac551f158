using Tapi.Runtime.Generated;

namespace Tapi.Runtime.Tests.Memory;

/// <summary>Arrays of fixed length inside of a structure.</summary>
public unsafe class NativeTextWritingTests
{
    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("Äpfel ")]
    public void A_text_with_room_for_its_NUL_is_written(string text)
    {
        var place = stackalloc char[7];
        NativeText.Write(place, 7, text, "comment");

        Assert.Equal(text, NativeText.Read((byte*)place, 7));
    }

    [Fact]
    public void Null_writes_nothing()
    {
        var place = stackalloc char[1];
        NativeText.Write(place, 1, null, "comment");

        Assert.Equal('\0', place[0]);
    }

    [Fact]
    public void A_text_without_room_for_its_NUL_is_refused()
    {
        var failure = Assert.Throws<ArgumentException>(() =>
        {
            var place = stackalloc char[3];
            NativeText.Write(place, 3, "abc", "comment");
        });

        Assert.Equal("comment", failure.ParamName);
    }

    [Fact]
    public void Bytes_may_fill_their_array_and_no_more()
    {
        var place = stackalloc byte[2];
        NativeText.Write(place, 2, [1, 2], "deviceId");
        Assert.Equal([1, 2], new ReadOnlySpan<byte>(place, 2).ToArray());

        Assert.Throws<ArgumentException>("deviceId", () =>
        {
            var small = stackalloc byte[1];
            NativeText.Write(small, 1, [1, 2], "deviceId");
        });
    }
}
