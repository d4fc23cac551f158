using Tapi.Runtime.Tests.Fakes;

namespace Tapi.Runtime.Tests.Application;

public class FailingReaderTests
{
    [Fact]
    public async Task A_few_failures_are_survived()
    {
        var left = 5;
        await using var application = new FakeApplication(start: false)
        {
            BeforeRead = () => left-- > 0 ? Errors.Known : 0,
            Pause = _ => { },
        };
        application.Start();

        await application.DrainAsync();

        Assert.Equal(5, application.Counters.ReadFailures);
    }

    [Fact]
    public async Task A_reader_that_always_fails_gives_up_without_spinning_and_ends_all_waits()
    {
        List<TimeSpan> pauses = [];
        await using var application = new FakeApplication(start: false) { BeforeRead = () => Errors.Known, Pause = pauses.Add };
        var line = FakeLine.Open(application, 1);
        await using var stream = application.ReadMessagesAsync<object>().GetAsyncEnumerator();
        using var call = line.Begin();
        var task = call.Start(5);
        var wait = line.Numbers.WaitAsync(_ => true);

        application.Start();

        var ended = await Assert.ThrowsAsync<RequestEndedException>(() => task.Within());
        Assert.Contains("fakeGetMessage failed: FAKEERR_KNOWN (0x80000048)", ended.Reason);
        await Assert.ThrowsAsync<RequestEndedException>(() => wait.Within());
        await Assert.ThrowsAsync<RequestEndedException>(() => stream.MoveNextAsync().AsTask().Within());
        Assert.Equal(16, application.Reads);
        Assert.False(application.IsShutDown);
        var over = await Assert.ThrowsAsync<RequestEndedException>(() => application.Completion.Within());
        Assert.Equal(ended.Reason, over.Reason);
        int[] expected = [1, 2, 4, 8, 16, 32, 64, 128, 256, 256, 256, 256, 256, 256, 256];
        Assert.Equal(expected.Select(milliseconds => TimeSpan.FromMilliseconds(milliseconds)), pauses);
    }

    [Fact]
    public async Task After_it_gave_up_no_request_waits_in_vain()
    {
        await using var application = new FakeApplication(start: false)
        {
            BeforeRead = () => throw new EntryPointNotFoundException(),
            Pause = _ => { },
        };
        var line = FakeLine.Open(application, 1);
        using var first = line.Begin(memorySize: 4);
        var early = first.Start(5);
        application.Start();
        await Assert.ThrowsAsync<RequestEndedException>(() => early.Within());

        using var second = line.Begin(memorySize: 4);
        await Assert.ThrowsAsync<RequestEndedException>(() => second.Start(6).Within());

        Assert.Equal(2, application.Requests.Blocks.Live);
        await application.DisposeAsync();
        Assert.Equal(0, application.Requests.Blocks.Live);
    }

    [Fact]
    public void A_shutdown_wakes_a_reader_that_pauses_after_a_failure()
    {
        var application = new FakeApplication(start: false) { BeforeRead = () => Errors.Known };
        application.Start();

        application.ShutDown();

        Assert.False(application.Reader?.IsAlive ?? false);
    }
}
