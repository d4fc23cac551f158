using Tapi.Runtime.Generated;
using Tapi.Runtime.Tests.Fakes;

namespace Tapi.Runtime.Tests.Memory;

/// <summary>Promise 9: results of variable size, from synchronous functions.</summary>
public unsafe class VariableBufferTests
{
    [Fact]
    public void It_is_zeroed_and_knows_its_size()
    {
        using var buffer = new VariableBuffer(32);

        Assert.Equal([32, 0, 0, 0, .. new byte[28]], new Span<byte>(buffer.Pointer, 32).ToArray());
    }

    [Fact]
    public void It_grows_to_what_is_needed_and_is_zeroed_again()
    {
        using var buffer = new VariableBuffer(16);
        new Span<byte>(buffer.Pointer, 16).Fill(0xCC);
        Needed(buffer, 40);

        Assert.True(MustGrow(buffer));

        Assert.Equal(40, buffer.Size);
        Assert.Equal([40, 0, 0, 0, .. new byte[36]], new Span<byte>(buffer.Pointer, 40).ToArray());
        Needed(buffer, 40);
        Assert.False(MustGrow(buffer));
    }

    [Fact]
    public void It_grows_on_the_error_too_with_and_without_a_needed_size()
    {
        using var buffer = new VariableBuffer(16);
        var result = Errors.TooSmall;
        Assert.True(buffer.MustGrow(ref result, Errors.TooSmall));
        Assert.Equal(32, buffer.Size);

        Needed(buffer, 100);
        Assert.True(buffer.MustGrow(ref result, Errors.TooSmall));
        Assert.Equal(100, buffer.Size);
    }

    [Fact]
    public void Another_error_is_final()
    {
        using var buffer = new VariableBuffer(16);
        Needed(buffer, 100);

        var result = Errors.Known;
        Assert.False(buffer.MustGrow(ref result, Errors.TooSmall));
        Assert.Equal(Errors.Known, result);
    }

    [Fact]
    public void It_is_tried_eight_times_and_then_it_has_failed()
    {
        using var buffer = new VariableBuffer(16);
        var calls = 0;
        int result;
        do
        {
            calls++;
            result = 0;
            Needed(buffer, (uint)buffer.Size + 1);
        }
        while (buffer.MustGrow(ref result, Errors.TooSmall));

        Assert.Equal(8, calls);
        Assert.Equal(Errors.TooSmall, result);
    }

    [Fact]
    public void It_never_exceeds_sixteen_mebibytes()
    {
        using var buffer = new VariableBuffer(16);
        Needed(buffer, uint.MaxValue);
        Assert.True(MustGrow(buffer));
        Assert.Equal(16 * 1024 * 1024, buffer.Size);

        Needed(buffer, uint.MaxValue);
        var result = 0;
        Assert.False(buffer.MustGrow(ref result, Errors.TooSmall));
        Assert.Equal(Errors.TooSmall, result);
        using var huge = new VariableBuffer(int.MaxValue);
        Assert.Equal(16 * 1024 * 1024, huge.Size);
    }

    [Theory]
    [InlineData(20, 20)]
    [InlineData(32, 32)]
    [InlineData(33, 32)]
    [InlineData(uint.MaxValue, 32)]
    [InlineData(0, 12)]
    public void What_it_gives_is_what_was_used_but_never_more_than_there_is(uint used, int length)
    {
        using var buffer = new VariableBuffer(32);
        *(uint*)(buffer.Pointer + 8) = used;

        Assert.Equal(length, buffer.ToArray().Length);
    }

    [Fact]
    public void Even_the_smallest_has_room_for_the_header()
    {
        using var buffer = new VariableBuffer(0);

        Assert.Equal(12, buffer.Size);
    }

    [Fact]
    public void After_its_end_it_gives_no_pointer()
    {
        var buffer = new VariableBuffer(16);
        buffer.Dispose();
        buffer.Dispose();

        Assert.Throws<ObjectDisposedException>(() => buffer.ToArray());
    }

    private static bool MustGrow(VariableBuffer buffer)
    {
        var result = 0;
        return buffer.MustGrow(ref result, Errors.TooSmall);
    }

    private static void Needed(VariableBuffer buffer, uint size) => *(uint*)(buffer.Pointer + 4) = size;
}
