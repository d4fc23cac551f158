using Tapi.Runtime.Tests.Fakes;

namespace Tapi.Runtime.Tests.Requests;

/// <summary>Promise 5: a request whose reply may never come ends.</summary>
public class EndedRequestTests
{
    [Fact]
    public async Task Releasing_an_object_ends_its_requests_naming_the_function()
    {
        await using var application = new FakeApplication();
        var line = FakeLine.Open(application, 1);
        using var call = line.Begin();
        var task = call.Start(5);

        line.Release();

        var ended = await Assert.ThrowsAsync<RequestEndedException>(() => task.Within());
        Assert.Equal("fakeCall has no reply: the line was released by fakeClose", ended.Message);
        Assert.Equal(1, application.Counters.AbandonedRequests);
    }

    [Fact]
    public async Task Releasing_a_line_ends_its_calls_and_their_requests()
    {
        await using var application = new FakeApplication();
        var line = FakeLine.Open(application, 1);
        var call = FakeCall.On(line, 2);
        using var pending = call.Begin();
        var task = pending.Start(5);

        line.Release();

        await Assert.ThrowsAsync<RequestEndedException>(() => task.Within());
        Assert.True(call.IsReleased);
        Assert.Throws<ObjectDisposedException>(() => call.Begin());
    }

    [Fact]
    public async Task Releasing_a_call_spares_the_requests_of_its_line_and_of_other_calls()
    {
        await using var application = new FakeApplication();
        var line = FakeLine.Open(application, 1);
        var other = FakeCall.On(line, 3);
        using var onLine = line.Begin();
        using var onOther = other.Begin();
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
        await using var application = new FakeApplication();
        var line = FakeLine.Open(application, 1);
        var other = FakeLine.Open(application, 9);
        using var onLine = line.Begin();
        using var onCall = FakeCall.On(line, 2).Begin();
        using var onOther = other.Begin();
        var first = onLine.Start(5);
        var second = onCall.Start(6);
        var third = onOther.Start(7);

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
        await using var application = new FakeApplication();
        using var call = FakeLine.Open(application, 1).Begin();
        var task = call.Start(5);

        application.Post(MessageIds.Reinitialize);

        await Assert.ThrowsAsync<RequestEndedException>(() => task.Within());
    }

    [Fact]
    public async Task A_shutdown_ends_all_requests_and_frees_their_memory()
    {
        var application = new FakeApplication();
        using var call = FakeLine.Open(application, 1).Begin(memorySize: 8);
        var task = call.Start(5);

        application.ShutDown();

        var ended = await Assert.ThrowsAsync<RequestEndedException>(() => task.Within());
        Assert.Contains("fakeShutdown", ended.Reason);
        Assert.Equal(0, application.Requests.Blocks.Live);
    }

    [Fact]
    public async Task A_call_in_flight_is_ended_too()
    {
        var context = new FakeRequests();
        using var call = context.Begin(handle: 3);

        context.Table.End(3, 0, "test");

        await Assert.ThrowsAsync<RequestEndedException>(() => call.Start(5).Within());
        Assert.Equal((0, 1), (context.Table.Count, context.Table.KeptCount));
    }

    [Fact]
    public async Task Instance_zero_means_no_instance()
    {
        var context = new FakeRequests();
        using var call = context.Begin(handle: 3, instance: 0);
        var task = call.Start(5);

        context.Table.End(4, 0, "test");

        context.Table.Complete(5, 0);
        await task.Within();
    }

    [Fact]
    public async Task An_ended_request_still_gives_its_late_result_away()
    {
        var context = new FakeRequests();
        var late = new TaskCompletionSource<uint>();
        using var call = context.Begin(handle: 3, late: late.SetResult);
        var task = call.Start(5);
        context.Table.End(3, 0, "test");
        await Assert.ThrowsAsync<RequestEndedException>(() => task.Within());

        context.Table.Complete(5, 0);

        Assert.Equal(0u, await late.Task.Within());
        Assert.Equal(1, context.Counters.LateResults);
    }
}
