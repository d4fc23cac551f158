using Tapi.Runtime.Tests.Fakes;

namespace Tapi.Runtime.Tests.Objects;

public class DisposalTests
{
    [Fact]
    public async Task A_refused_release_is_repeated_after_the_drop()
    {
        await using var application = new FakeApplication();
        var call = Call(application);
        var isDropped = false;
        call.OnRelease = () => isDropped ? 0 : Errors.Known;
        call.OnDrop = () =>
        {
            isDropped = true;
            return Task.CompletedTask;
        };

        await call.DisposeAsync().AsTask().Within();

        Assert.True(call.IsReleased);
        Assert.Equal(2, call.Releases);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_drop_that_fails_does_not_matter(bool throwsAtOnce)
    {
        await using var application = new FakeApplication();
        var call = Call(application);
        call.OnRelease = () => call.Releases < 2 ? Errors.Known : 0;
        var failure = new TapiException("fakeDrop", Errors.Known, null);
        call.OnDrop = () => throwsAtOnce ? throw failure : Task.FromException(failure);

        await call.DisposeAsync().AsTask().Within();

        Assert.True(call.IsReleased);
        Assert.Equal(0, application.Counters.HandlerFailures);
    }

    [Fact]
    public async Task While_refused_each_message_about_the_handle_is_a_new_chance()
    {
        await using var application = new FakeApplication { ReleasePatience = Guard.Patience };
        var call = Call(application);
        using var refused = new SemaphoreSlim(0);
        call.OnRelease = () =>
        {
            refused.Release();
            return call.Releases < 3 ? Errors.Known : 0;
        };

        var disposal = call.DisposeAsync().AsTask();
        Assert.True(await refused.WaitAsync(Guard.Patience));
        application.Number(2, 1);
        Assert.True(await refused.WaitAsync(Guard.Patience));
        application.Number(2, 2);

        await disposal.Within();
        Assert.Equal(3, call.Releases);
    }

    [Fact]
    public async Task It_works_inside_of_a_handler_which_holds_up_the_messages()
    {
        await using var application = new FakeApplication { ReleasePatience = Guard.Patience };
        var call = Call(application);
        call.OnRelease = () =>
        {
            application.Number(2, 99);
            return call.Releases < 2 ? Errors.Known : 0;
        };
        var done = new TaskCompletionSource();
        call.Numbers.Subscribe(async message =>
        {
            if (message.Number == 1)
            {
                await call.DisposeAsync();
                done.SetResult();
            }
        });

        application.Number(2, 1);

        await done.Task.Within();
        Assert.True(call.IsReleased);
    }

    [Fact]
    public async Task A_handle_that_stays_is_counted_and_nothing_is_thrown()
    {
        await using var application = new FakeApplication { ReleasePatience = TimeSpan.FromMilliseconds(20) };
        var call = Call(application);
        call.OnRelease = () => Errors.Known;
        call.OnDrop = () => new TaskCompletionSource().Task;

        await call.DisposeAsync().AsTask().Within();

        Assert.False(call.IsReleased);
        Assert.Equal(1, application.Counters.ReleaseFailures);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Where_release_and_drop_are_refused_at_once_the_attempts_are_few_and_end_in_time(bool throwsAtOnce)
    {
        await using var application = new FakeApplication { ReleasePatience = TimeSpan.FromMilliseconds(300) };
        var call = Call(application);
        call.OnRelease = () => Errors.Known;
        var drops = 0;
        var failure = new TapiException("fakeDrop", Errors.Known, null);
        call.OnDrop = () =>
        {
            drops++;
            return throwsAtOnce ? throw failure : Task.FromException(failure);
        };

        await call.DisposeAsync().AsTask().Within();

        // Pauses of 10, 20, 40, 80, 160, 320 milliseconds.
        Assert.InRange(call.Releases, 2, 8);
        Assert.InRange(drops, 1, 8);
        Assert.Equal(1, application.Counters.ReleaseFailures);
    }

    [Fact]
    public async Task A_disposal_that_failed_can_be_repeated()
    {
        await using var application = new FakeApplication { ReleasePatience = TimeSpan.FromMilliseconds(20) };
        var call = Call(application);
        call.OnRelease = () => Errors.Known;
        await call.DisposeAsync().AsTask().Within();
        Assert.False(call.IsReleased);
        call.OnRelease = null;

        await call.DisposeAsync().AsTask().Within();

        Assert.True(call.IsReleased);
    }

    [Fact]
    public async Task A_handle_that_TAPI_does_not_know_any_more_counts_as_released()
    {
        await using var application = new FakeApplication();
        var call = Call(application);
        call.OnRelease = () => Errors.InvalidHandle;

        call.Release();

        Assert.True(call.IsReleased);
        Assert.Equal(1, application.LiveObjects);
    }

    [Fact]
    public async Task A_shutdown_ends_the_patience()
    {
        var application = new FakeApplication { ReleasePatience = Timeout.InfiniteTimeSpan };
        var call = Call(application);
        var refused = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        call.OnRelease = () =>
        {
            refused.TrySetResult();
            return Errors.Known;
        };
        var disposal = call.DisposeAsync().AsTask();
        await refused.Task.Within();

        application.ShutDown();

        await disposal.Within();
        Assert.Equal(0, application.Counters.ReleaseFailures);
    }

    [Fact]
    public async Task A_missing_native_function_is_counted_and_nothing_is_thrown()
    {
        await using var application = new FakeApplication();
        var call = Call(application);
        call.OnRelease = () => throw new EntryPointNotFoundException();

        await call.DisposeAsync().AsTask().Within();

        Assert.Equal(1, application.Counters.ReleaseFailures);
        Assert.Equal(1, application.Counters.HandlerFailures);
    }

    [Fact]
    public async Task Disposing_twice_is_one_disposal()
    {
        await using var application = new FakeApplication();
        var call = Call(application);

        await Task.WhenAll(call.DisposeAsync().AsTask(), call.DisposeAsync().AsTask()).Within();

        Assert.Equal(1, call.Releases);
    }

    private static FakeCall Call(FakeApplication application) => FakeCall.On(FakeLine.Open(application, 1), 2);
}
