using Tapi.Runtime.Generated;
using Tapi.Runtime.Tests.Fakes;

namespace Tapi.Runtime.Tests.Requests;

/// <summary>Promise 1: what a returned number means.</summary>
public class ResultTests
{
    private readonly FakeRequests _context = new();

    [Theory]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    [InlineData(Errors.Unknown)]
    public async Task Any_negative_result_is_a_failure_with_its_code(int result)
    {
        using var call = _context.Begin();

        var failure = await Assert.ThrowsAsync<TapiException>(() => call.Start(result));

        Assert.Equal(result, failure.ErrorCode);
        Assert.Equal("fakeCall", failure.Function);
        Assert.Equal(0, _context.Table.Blocks.Live);
    }

    [Fact]
    public async Task Zero_completes_at_once_with_what_the_call_wrote()
    {
        using var call = _context.Begin();
        Write(call, 7);

        var task = call.Start(0);

        Assert.True(task.IsCompletedSuccessfully);
        Assert.Equal(7u, await task);
        Assert.Equal(0, _context.Table.Blocks.Live);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(int.MaxValue)]
    public async Task Any_positive_result_is_a_request_id(int id)
    {
        using var call = _context.Begin();
        var task = call.Start(id);
        Assert.False(task.IsCompleted);
        Assert.Equal(1, _context.Table.Count);

        Write(call, 9);
        _context.Table.Complete((uint)id, 0);

        Assert.Equal(9u, await task.Within());
        Assert.Equal(0, _context.Table.Count);
    }

    [Fact]
    public async Task A_negative_reply_is_a_failure_with_its_code()
    {
        using var call = _context.Begin();
        var task = call.Start(5);

        _context.Table.Complete(5, Errors.Known);

        Assert.Equal(Errors.Known, (await Assert.ThrowsAsync<TapiException>(() => task)).ErrorCode);
    }

    [Fact]
    public async Task A_result_that_cannot_be_read_faults_the_task_and_nothing_else()
    {
        using var call = Throwing();
        var task = call.Start(5);

        _context.Table.Complete(5, 0);

        await Assert.ThrowsAsync<FormatException>(() => task);
        Assert.Equal(0, _context.Table.Blocks.Live);
        Assert.Empty(_context.Failures);
    }

    [Fact]
    public void A_call_that_never_happened_leaves_nothing_behind()
    {
        Assert.Throws<EntryPointNotFoundException>(CallWhatIsMissing);

        Assert.Equal(0, _context.Table.Blocks.Live);
        _context.Table.Complete(1, 0);
        Assert.Equal(1, _context.Counters.UnknownReplies);
    }

    [Fact]
    public void A_request_starts_once()
    {
        using var call = _context.Begin();
        call.Start(5);

        // The failure is thrown by the call itself, not by its task.
        Assert.IsType<InvalidOperationException>(Record.Exception(() => GC.KeepAlive(call.Start(5))));
        Assert.Equal(1, _context.Table.Count);
    }

    private void CallWhatIsMissing()
    {
        using var call = _context.Begin();
        throw new EntryPointNotFoundException();
    }

    private unsafe PendingCall<int> Throwing() =>
        _context.Begin<int>("fakeCall", _ => throw new FormatException());

    private static unsafe void Write(PendingCall<uint> call, uint value) => *(uint*)call.Memory = value;
}
