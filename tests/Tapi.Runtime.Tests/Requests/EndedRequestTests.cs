namespace Tapi.Runtime.Tests.Requests;

/// <summary>Promise 5: a request whose reply may never come ends.</summary>
public class EndedRequestTests
{
    [Fact]
    public async Task Releasing_an_object_ends_its_requests_naming_the_function()
    {
        await using FakeApplication application = new();
        FakeLine line = FakeLine.Open(application, 1);
        using PendingCall<int> call = line.Begin();
        Task<int> task = call.Start(5);

        line.Release();

        RequestEndedException ended = await Assert.ThrowsAsync<RequestEndedException>(() => task.Within());
        Assert.Equal("fakeCall has no reply: the line was released by fakeClose", ended.Message);
        Assert.Equal(1, application.Counters.AbandonedRequests);
    }

    [Fact]
    public async Task Releasing_a_line_ends_its_calls_and_their_requests()
    {
        await using FakeApplication application = new();
        FakeLine line = FakeLine.Open(application, 1);
        FakeCall call = FakeCall.On(line, 2);
        using PendingCall<int> pending = call.Begin();
        Task<int> task = pending.Start(5);

        line.Release();

        await Assert.ThrowsAsync<RequestEndedException>(() => task.Within());
        Assert.True(call.IsReleased);
        Assert.Throws<ObjectDisposedException>(() => call.Begin());
    }

    [Fact]
    public async Task Releasing_a_call_spares_the_requests_of_its_line_and_of_other_calls()
    {
        await using FakeApplication application = new();
        FakeLine line = FakeLine.Open(application, 1);
        FakeCall other = FakeCall.On(line, 3);
        using PendingCall<int> onLine = line.Begin();
        using PendingCall<int> onOther = other.Begin();
        Task<int>[] tasks = [onLine.Start(5), onOther.Start(6)];

        FakeCall.On(line, 2).Release();

        Assert.False(line.IsReleased);
        Assert.False(other.IsReleased);
        application.Reply(5, 0);
        application.Reply(6, 0);
        Assert.All(await Task.WhenAll(tasks).Within(), result => Assert.Equal(42, result));
    }

    [Fact]
    public async Task A_close_message_ends_the_requests_of_the_line_and_its_calls_only()
    {
        await using FakeApplication application = new();
        FakeLine line = FakeLine.Open(application, 1);
        FakeLine other = FakeLine.Open(application, 9);
        using PendingCall<int> onLine = line.Begin();
        using PendingCall<int> onCall = FakeCall.On(line, 2).Begin();
        using PendingCall<int> onOther = other.Begin();
        Task<int> first = onLine.Start(5), second = onCall.Start(6), third = onOther.Start(7);

        application.Post(MessageIds.Close, device: 1, instance: line.Instance);

        Assert.Equal(
            "fakeCall has no reply: the line was closed",
            (await Assert.ThrowsAsync<RequestEndedException>(() => first.Within())).Message);
        await Assert.ThrowsAsync<RequestEndedException>(() => second.Within());
        application.Reply(7, 0);
        Assert.Equal(42, await third.Within());
        await application.DrainAsync();
        Assert.True(line.IsReleased);
        Assert.Equal(0, line.Releases);
        Assert.False(other.IsReleased);
    }

    [Fact]
    public async Task A_message_that_ends_the_application_ends_all_requests()
    {
        await using FakeApplication application = new();
        using PendingCall<int> call = FakeLine.Open(application, 1).Begin();
        Task<int> task = call.Start(5);

        application.Post(MessageIds.Reinitialise);

        await Assert.ThrowsAsync<RequestEndedException>(() => task.Within());
    }

    [Fact]
    public async Task A_shutdown_ends_all_requests_and_frees_their_memory()
    {
        FakeApplication application = new();
        using PendingCall<int> call = FakeLine.Open(application, 1).Begin(memorySize: 8);
        Task<int> task = call.Start(5);

        application.ShutDown();

        RequestEndedException ended = await Assert.ThrowsAsync<RequestEndedException>(() => task.Within());
        Assert.Contains("fakeShutdown", ended.Reason);
        Assert.Equal(0, application.Requests.Blocks.Live);
    }

    [Fact]
    public async Task A_call_in_flight_is_ended_too()
    {
        FakeRequests context = new();
        using PendingCall<uint> call = context.Begin(handle: 3);

        context.Table.End(3, 0, "test");

        await Assert.ThrowsAsync<RequestEndedException>(() => call.Start(5).Within());
        Assert.Equal(1, context.Table.Count);
    }

    [Fact]
    public async Task Instance_zero_means_no_instance()
    {
        FakeRequests context = new();
        using PendingCall<uint> call = context.Begin(handle: 3, instance: 0);
        Task<uint> task = call.Start(5);

        context.Table.End(4, 0, "test");

        context.Table.Complete(5, 0);
        await task.Within();
    }

    [Fact]
    public async Task An_ended_request_still_gives_its_late_result_away()
    {
        FakeRequests context = new();
        TaskCompletionSource<uint> late = new();
        using PendingCall<uint> call = context.Begin(handle: 3, late: late.SetResult);
        Task<uint> task = call.Start(5);
        context.Table.End(3, 0, "test");
        await Assert.ThrowsAsync<RequestEndedException>(() => task.Within());

        context.Table.Complete(5, 0);

        Assert.Equal(0u, await late.Task.Within());
        Assert.Equal(1, context.Counters.LateResults);
    }
}
