using Tapi.Runtime.Tests.Fakes;

namespace Tapi.Runtime.Tests.Requests;

/// <summary>Promise 4: memory lives until TAPI cannot write it any more.</summary>
public class RequestMemoryTests
{
    private readonly FakeRequests _context = new();

    [Fact]
    public unsafe void It_is_zeroed_before_its_size_is_set()
    {
        using var call = _context.Begin(size: 64);
        Assert.Equal(new byte[64], new Span<byte>(call.Memory, 64).ToArray());
        new Span<byte>(call.Memory, 64).Fill(0xCC);

        call.SetTotalSize();

        Assert.Equal(64, call.Size);
        Assert.Equal([64, 0, 0, 0, .. new byte[60]], new Span<byte>(call.Memory, 64).ToArray());
    }

    [Fact]
    public unsafe void Without_memory_the_reader_gets_null()
    {
        var wasNull = false;
        using var call = _context.Begin("fakeCall", size: 0, read: memory =>
        {
            wasNull = memory == null;
            return 1;
        });

        Assert.True(call.Memory == null);
        Assert.True(call.Start(0).IsCompletedSuccessfully);
        Assert.True(wasNull);
        Assert.Throws<InvalidOperationException>(call.SetTotalSize);
    }

    [Fact]
    public void It_outlives_the_using_block_until_the_reply()
    {
        using (var call = _context.Begin())
        {
            call.Start(5);
        }

        Assert.Equal(1, _context.Table.Blocks.Live);
        _context.Table.Complete(5, 0);
        Assert.Equal(0, _context.Table.Blocks.Live);
    }

    [Fact]
    public void It_outlives_a_canceled_wait()
    {
        using var source = new CancellationTokenSource();
        using var call = _context.Begin();
        call.Start(5, source.Token);

        source.Cancel();

        Assert.Equal(1, _context.Table.Blocks.Live);
        _context.Table.Complete(5, 0);
        Assert.Equal(0, _context.Table.Blocks.Live);
    }

    [Fact]
    public void It_outlives_an_ended_handle()
    {
        using var call = _context.Begin(handle: 3);
        call.Start(5);

        _context.Table.End(3, 0, "test");

        Assert.Equal(1, _context.Table.Blocks.Live);
        Assert.Equal((0, 1), (_context.Table.Count, _context.Table.KeptCount));
    }

    [Fact]
    public void A_shutdown_frees_it()
    {
        using var call = _context.Begin();
        call.Start(5);

        _context.Table.Close("test", mayFree: true);

        Assert.Equal(0, _context.Table.Blocks.Live);
        Assert.Equal(0, _context.Table.Count);
    }

    [Fact]
    public void A_shutdown_that_was_refused_leaves_it_to_TAPI()
    {
        using var call = _context.Begin();
        call.Start(5);

        _context.Table.Close("test", mayFree: false);

        Assert.Equal(1, _context.Table.Blocks.Live);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(5)]
    public async Task A_call_that_returns_after_the_shutdown_frees_its_own(int result)
    {
        using var call = _context.Begin();

        _context.Table.Close("test", mayFree: true);
        Assert.Equal(1, _context.Table.Blocks.Live);
        var task = call.Start(result);

        await Assert.ThrowsAsync<RequestEndedException>(() => task.Within());
        Assert.Equal(0, _context.Table.Blocks.Live);
    }

    [Fact]
    public void After_the_shutdown_nothing_begins()
    {
        _context.Table.Close("test", mayFree: true);

        Assert.Throws<ObjectDisposedException>(() => _context.Begin());
        Assert.Equal(0, _context.Table.Blocks.Live);
    }

    [Fact]
    public void A_request_whose_function_was_never_called_brings_nothing()
    {
        var fake = new FakeRequests();
        fake.Begin(late: static _ => { }).Dispose();

        Assert.False(fake.Table.MayBringObject);
        Assert.Equal(0, fake.Blocks.Live);
    }
}
