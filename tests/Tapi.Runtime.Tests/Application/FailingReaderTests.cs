using System.Diagnostics;

namespace Tapi.Runtime.Tests.Application;

public class FailingReaderTests
{
    [Fact]
    public async Task A_few_failures_are_survived()
    {
        int left = 5;
        await using FakeApplication application = new(start: false) { BeforeRead = () => left-- > 0 ? Errors.Known : 0 };
        application.Start();

        await application.DrainAsync();

        Assert.Equal(5, application.Counters.ReadFailures);
    }

    [Fact]
    public async Task A_reader_that_always_fails_gives_up_without_spinning_and_ends_all_waits()
    {
        await using FakeApplication application = new(start: false) { BeforeRead = () => Errors.Known };
        FakeLine line = FakeLine.Open(application, 1);
        await using IAsyncEnumerator<object> stream = application.ReadMessagesAsync<object>().GetAsyncEnumerator();
        using PendingCall<int> call = line.Begin();
        Task<int> task = call.Start(5);
        Task<NumberMessage> wait = line.Numbers.WaitAsync(_ => true);

        Stopwatch watch = Stopwatch.StartNew();
        application.Start();

        RequestEndedException ended = await Assert.ThrowsAsync<RequestEndedException>(() => task.Within());
        Assert.Contains("fakeGetMessage failed: FAKEERR_KNOWN (0x80000048)", ended.Reason);
        await Assert.ThrowsAsync<RequestEndedException>(() => wait.Within());
        await Assert.ThrowsAsync<RequestEndedException>(() => stream.MoveNextAsync().AsTask().Within());
        Assert.Equal(16, application.Reads);
        Assert.InRange(watch.Elapsed, TimeSpan.FromSeconds(1), Guard.Patience);
    }

    [Fact]
    public async Task After_it_gave_up_no_request_waits_in_vain()
    {
        await using FakeApplication application = new(start: false) { BeforeRead = () => throw new EntryPointNotFoundException() };
        FakeLine line = FakeLine.Open(application, 1);
        using PendingCall<int> first = line.Begin(memorySize: 4);
        Task<int> early = first.Start(5);
        application.Start();
        await Assert.ThrowsAsync<RequestEndedException>(() => early.Within());

        using PendingCall<int> second = line.Begin(memorySize: 4);
        await Assert.ThrowsAsync<RequestEndedException>(() => second.Start(6).Within());

        Assert.Equal(2, application.Requests.Blocks.Live);
        await application.DisposeAsync();
        Assert.Equal(0, application.Requests.Blocks.Live);
    }

    [Fact]
    public void A_shutdown_wakes_a_reader_that_pauses_after_a_failure()
    {
        FakeApplication application = new(start: false) { BeforeRead = () => Errors.Known };
        application.Start();

        application.ShutDown();

        Assert.False(application.Reader?.IsAlive ?? false);
    }
}
