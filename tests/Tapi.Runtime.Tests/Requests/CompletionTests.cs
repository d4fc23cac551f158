using Tapi.Runtime.Generated;
using Tapi.Runtime.Tests.Fakes;

namespace Tapi.Runtime.Tests.Requests;

/// <summary>Requests that end with a message of their own.</summary>
public class CompletionTests
{
    private const uint Gather = FakeRequests.GatherId;
    private const uint Generate = FakeRequests.GenerateId;

    private readonly FakeRequests _fake = new();

    [Fact]
    public async Task The_message_ends_the_request_with_what_TAPI_wrote()
    {
        using var request = _fake.BeginUntil();
        Write(request, 0x00310032);
        var task = request.Start(0);
        Assert.False(task.IsCompleted);
        Assert.Equal((1, 1), (_fake.Table.Count, _fake.Blocks.Live));

        _fake.Message(1, Gather, 4);

        Assert.Equal((0x00310032u, 4u), await task.Within());
        Assert.Equal((0, 0), (_fake.Table.Count, _fake.Blocks.Live));
    }

    [Fact]
    public async Task The_message_may_come_before_the_function_returns()
    {
        using var request = _fake.BeginUntil();
        _fake.Message(1, Gather, 2);

        Assert.Equal((0u, 2u), await request.Start(0).Within());
        Assert.Equal((0, 0), (_fake.Table.Count, _fake.Blocks.Live));
    }

    [Fact]
    public async Task On_one_handle_they_end_in_the_order_of_their_beginning()
    {
        Task<(uint Word, uint Reason)>[] tasks = [.. Enumerable.Range(0, 3).Select(_ => _fake.Started())];

        _fake.Message(1, Gather, 10);
        Assert.False(tasks[1].IsCompleted || tasks[2].IsCompleted);
        _fake.Message(1, Gather, 11);
        _fake.Message(1, Gather, 12);

        Assert.Equal([10u, 11u, 12u], (await Task.WhenAll(tasks).Within()).Select(result => result.Reason));
        Assert.Equal(0, _fake.Blocks.Live);
    }

    [Fact]
    public async Task Handles_do_not_mix()
    {
        var first = _fake.Started(handle: 1);
        var second = _fake.Started(handle: 2);

        _fake.Message(2, Gather, 20);

        Assert.Equal(20u, (await second.Within()).Reason);
        Assert.False(first.IsCompleted);
    }

    [Fact]
    public async Task Kinds_of_messages_do_not_mix()
    {
        var digits = _fake.Started(messageId: Gather);
        var tone = _fake.Started(messageId: Generate);

        _fake.Message(1, Generate, 1);

        Assert.Equal(1u, (await tone.Within()).Reason);
        Assert.False(digits.IsCompleted);
    }

    [Fact]
    public async Task A_failed_function_takes_its_request_out_of_the_order()
    {
        var first = _fake.Started();
        using var refused = _fake.BeginUntil();
        var third = _fake.Started();

        var failure = await Assert.ThrowsAsync<TapiException>(() => refused.Start(Errors.Known).Within());

        Assert.Equal(Errors.Known, failure.ErrorCode);
        Assert.Equal((2, 2), (_fake.Table.Count, _fake.Blocks.Live));
        _fake.Message(1, Gather, 1);
        _fake.Message(1, Gather, 3);
        Assert.Equal((1u, 3u), ((await first.Within()).Reason, (await third.Within()).Reason));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(int.MaxValue)]
    public async Task Every_result_that_is_not_negative_awaits_the_message(int result)
    {
        using var request = _fake.BeginUntil();
        var task = request.Start(result);
        Assert.False(task.IsCompleted);

        _fake.Message(1, Gather, 8);

        Assert.Equal(8u, (await task.Within()).Reason);
    }

    [Fact]
    public async Task A_message_that_nobody_awaits_is_ignored()
    {
        _fake.Message(1, Gather, 1);
        var task = _fake.Started();
        Assert.False(task.IsCompleted);

        _fake.Message(1, Gather, 2);
        _fake.Message(1, Gather, 3);

        Assert.Equal(2u, (await task.Within()).Reason);
        Assert.Empty(_fake.Failures);
    }

    [Fact]
    public async Task Disposing_before_the_function_was_called_gives_everything_back()
    {
        _fake.BeginUntil().Dispose();
        Assert.Equal((0, 0), (_fake.Table.Count, _fake.Blocks.Live));

        var next = _fake.Started();
        _fake.Message(1, Gather, 5);

        Assert.Equal(5u, (await next.Within()).Reason);
    }

    [Fact]
    public unsafe void Memory_is_zeroed_and_absent_where_none_is_wanted()
    {
        using var with = _fake.BeginUntil(size: 16);
        using var without = _fake.BeginUntil(size: 0);

        Assert.Equal(new byte[16], new Span<byte>(with.Memory, 16).ToArray());
        Assert.True(without.Memory == null);
        Assert.Equal(1, _fake.Blocks.Live);
    }

    [Fact]
    public async Task A_reader_that_throws_fails_its_request_and_frees_the_memory()
    {
        using var request = Throwing();
        var task = request.Start(0);

        _fake.Message(1, Gather, 0);

        await Assert.ThrowsAsync<FormatException>(() => task.Within());
        Assert.Equal(0, _fake.Blocks.Live);
    }

    private static unsafe void Write(PendingCall<(uint Word, uint Reason)> request, uint value) => *(uint*)request.Memory = value;

    private unsafe PendingCall<int> Throwing() =>
        _fake.BeginUntil<int>(1, 0, Gather, 4, (_, _) => throw new FormatException());
}
