using Tapi.Runtime.Generated;
using Tapi.Runtime.Tests.Fakes;

namespace Tapi.Runtime.Tests.Memory;

/// <summary>Promise 14: what TAPI wrote for a request is cleared before its memory is given back.</summary>
public sealed class GuardedMemoryTests : IDisposable
{
    private readonly FakeRequests _fake = new();
    private readonly GuardedMemory _memory = new();

    public GuardedMemoryTests() => _fake.Blocks.Memory = _memory;

    public void Dispose() => _memory.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(Errors.Known)]
    public void The_buffer_of_an_answer_is_cleared_after_use(int result)
    {
        using var request = _fake.Begin(size: 64);
        Fill(request);
        _ = request.Start(5);

        _fake.Table.Complete(5, result);

        Assert.Equal(new byte[64], Assert.Single(_memory.LastContents));
        _memory.AssertUntouched();
    }

    [Fact]
    public void The_buffers_of_ended_requests_are_cleared_at_the_shutdown()
    {
        using var byReply = _fake.Begin(size: 64, handle: 1);
        using var byMessage = _fake.BeginUntil(size: 64);
        Fill(byReply);
        _ = byReply.Start(5);
        _ = byMessage.Start(0);
        _fake.Table.End(1, 0, "test");

        _fake.Table.Close("test", mayFree: true);

        Assert.Equal([new byte[64], new byte[64]], _memory.LastContents);
    }

    [Fact]
    public unsafe void Writing_to_a_freed_block_is_noticed()
    {
        var request = _fake.Begin(size: 8);
        var place = request.Memory;
        request.Dispose();
        _memory.AssertUntouched();

        place[3] = 1;

        Assert.ThrowsAny<Exception>(_memory.AssertUntouched);
    }

    [Fact]
    public unsafe void Writing_next_to_a_block_is_noticed()
    {
        using var request = _fake.Begin(size: 8);

        request.Memory[8] = 1;

        Assert.ThrowsAny<Exception>(_memory.AssertUntouched);
        request.Memory[8] = 0xFD;
    }

    private static unsafe void Fill(PendingCall<uint> request) => new Span<byte>(request.Memory, request.Size).Fill((byte)'7');
}
