using Tapi.Runtime.Tests.Fakes;

namespace Tapi.Runtime.Tests.Objects;

/// <summary>Answers never exceed the room that the client gave, nor the request.</summary>
public sealed class ProxyWritingTests : IDisposable
{
    private const int Total = 32;
    private const int Needed = 36;
    private const int Used = 40;
    private const int Data = 44;

    private readonly FakeApplication _application = new(start: false);
    private readonly NativeRequest _native = new(96);
    private readonly FakeLine _line;

    public ProxyWritingTests()
    {
        _line = FakeLine.Open(_application, 1);
        Span().Fill(0xEE);
    }

    [Fact]
    public void A_structure_keeps_the_clients_total_and_gets_the_other_sizes()
    {
        Room(32);

        Make(size: 64).Sized(Total, new Answer { First = 1, Second = 2, Third = 3, Fourth = 4, Fifth = 5 });

        Assert.Equal([32u, 20u, 20u, 4u, 5u, 0xEEEEEEEEu], Words(Total, 6));
    }

    [Fact]
    public void A_block_that_fits_is_written_whole()
    {
        Room(32);

        Make(size: 64).Block(Total, Block(24), fixedSize: 16);

        Assert.Equal([32u, 24u, 24u], Words(Total, 3));
        Assert.Equal(Block(24)[12..], Span().Slice(Data, 12).ToArray());
        Untouched(Data + 12);
    }

    [Theory]
    [InlineData(31, 16)]
    [InlineData(16, 16)]
    [InlineData(15, 15)]
    [InlineData(12, 12)]
    public void Of_a_block_that_does_not_fit_the_fixed_part_is_written_and_the_need_is_told(uint room, uint used)
    {
        Room(room);

        Make(size: 64).Block(Total, Block(32), fixedSize: 16);

        Assert.Equal([room, 32u, used], Words(Total, 3));
        Assert.Equal(Block(32)[12..(int)used], Span().Slice(Data, (int)used - 12).ToArray());
        Untouched(Total + (int)used);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(11)]
    public void Without_room_for_the_sizes_nothing_is_written(uint room)
    {
        Room(room);
        var request = Make(size: 64);

        Assert.Throws<ArgumentException>(() => request.Block(Total, Block(32), fixedSize: 16));

        Untouched(Needed);
        Assert.False(request.IsAnswered);
    }

    [Theory]
    [InlineData(64, 32)]
    [InlineData(50, 18)]
    [InlineData(44, 12)]
    public void A_room_that_lies_ends_with_the_request(int size, int room)
    {
        Room(uint.MaxValue);

        Make(size).Block(Total, Block(64), fixedSize: 60);

        Assert.Equal([uint.MaxValue, 64u, (uint)room], Words(Total, 3));
        Untouched(size);
    }

    [Theory]
    [InlineData(43)]
    [InlineData(36)]
    [InlineData(32)]
    [InlineData(8)]
    [InlineData(0)]
    public void A_request_that_ends_before_the_answer_takes_none(int size)
    {
        Room(64);
        var request = Make(size);

        Assert.Throws<ArgumentException>(() => request.Block(Total, Block(16), fixedSize: 16));

        Untouched(Needed);
    }

    [Theory]
    [InlineData(15, 16)]
    [InlineData(0, 16)]
    [InlineData(16, 11)]
    public void A_block_shorter_than_its_structure_is_refused(int length, int fixedSize)
    {
        Room(64);

        Assert.Throws<ArgumentException>(() => Make(size: 96).Block(Total, Block(length), fixedSize));

        Untouched(Needed);
    }

    [Theory]
    [InlineData(4, 4)]
    [InlineData(4, 3)]
    [InlineData(0, 0)]
    public void Bytes_are_written_as_far_as_the_client_allows(uint allowed, int length)
    {
        _native[Total] = allowed;

        Make(size: 64).Limited(Needed, Block(length), Total);

        Assert.Equal(Block(length), Span().Slice(Needed, length).ToArray());
        Untouched(Needed + length);
    }

    [Theory]
    [InlineData(4u, 5)]
    [InlineData(0u, 1)]
    [InlineData(uint.MaxValue, 29)]
    public void More_bytes_than_allowed_or_than_there_are_are_refused(uint allowed, int length)
    {
        _native[Total] = allowed;

        Assert.ThrowsAny<ArgumentException>(() => Make(size: 64).Limited(Needed, Block(length), Total));

        Untouched(Needed);
    }

    [Fact]
    public void After_the_answer_nothing_is_written()
    {
        Room(32);
        var request = Make(size: 64);
        request.Answer();

        Assert.Throws<InvalidOperationException>(() => request.Block(Total, Block(24), fixedSize: 16));
        Assert.Throws<InvalidOperationException>(() => request.Sized(Total, default(Answer)));

        Untouched(Needed);
    }

    public void Dispose() => _native.Dispose();

    private static byte[] Block(int length) => [.. Enumerable.Range(1, length).Select(i => (byte)i)];

    private unsafe ProxyWriter Make(int size) => new(_line, _native.Pointer, size);

    private unsafe Span<byte> Span() => new(_native.Pointer, _native.Size);

    private void Room(uint size) => _native[Total] = size;

    private uint[] Words(int offset, int count) => [.. Enumerable.Range(0, count).Select(i => _native[offset + (i * 4)])];

    private void Untouched(int from) => Assert.All(Span()[from..].ToArray(), value => Assert.Equal(0xEE, value));

    private struct Answer
    {
        public uint First, Second, Third, Fourth, Fifth;
    }
}
