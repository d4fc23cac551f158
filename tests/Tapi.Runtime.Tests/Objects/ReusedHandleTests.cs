using Tapi.Runtime.Tests.Fakes;

namespace Tapi.Runtime.Tests.Objects;

/// <summary>Which life of a handle a message is about: its number and its callback instance decide, however much is queued.</summary>
public class ReusedHandleTests
{
    [Fact]
    public async Task However_many_calls_were_released_their_queued_messages_bring_none_back()
    {
        const int Calls = 3000;
        await using var application = new FakeApplication();
        var line = FakeLine.Open(application, 1);
        using var held = new Held(application);
        for (var handle = 100u; handle < 100 + Calls; handle++)
        {
            application.NewCall(line, handle);
        }

        await held.ReadAsync();
        for (var handle = 100u; handle < 100 + Calls; handle++)
        {
            FakeCall.On(line, handle).Release();
        }

        Assert.Equal(Calls, application.Objects.ReleasedCount);
        held.Dispose();
        await application.DrainAsync();
        Assert.Equal(1, application.LiveObjects);

        FakeCall.On(line, 99).Release();
        Assert.InRange(application.Objects.ReleasedCount, 0, 1);
    }

    [Fact]
    public async Task A_handle_that_is_given_out_again_while_its_release_runs_belongs_to_a_new_call()
    {
        await using var application = new FakeApplication();
        var line = FakeLine.Open(application, 1);
        var older = FakeCall.On(line, 7);
        await using var messages = application.ReadMessagesAsync<NewCallMessage>().GetAsyncEnumerator();
        older.OnRelease = () =>
        {
            application.NewCall(line, 7);
            Assert.True(messages.MoveNextAsync().AsTask().Wait(Guard.Patience));
            return 0;
        };

        older.Release();
        application.State(line, 7, 1);
        await application.DrainAsync();

        var younger = messages.Current.Call;
        Assert.NotSame(older, younger);
        Assert.True(older.IsReleased);
        Assert.False(younger.IsReleased);
        Assert.Equal(1u, younger.Numbers.Last!.Number);
        Assert.Null(older.Numbers.Last);
    }

    [Fact]
    public async Task A_handle_that_is_given_out_again_but_looked_at_only_after_the_release_belongs_to_a_new_call()
    {
        await using var application = new FakeApplication();
        var line = FakeLine.Open(application, 1);
        var older = FakeCall.On(line, 7);
        await using var messages = application.ReadMessagesAsync<NewCallMessage>().GetAsyncEnumerator();
        using var held = new Held(application);
        older.OnRelease = () =>
        {
            application.NewCall(line, 7);
            held.ReadAsync().Wait(Guard.Patience);
            return 0;
        };

        older.Release();
        held.Dispose();

        Assert.True(await messages.MoveNextAsync().AsTask().Within());
        Assert.NotSame(older, messages.Current.Call);
        Assert.False(messages.Current.Call.IsReleased);
    }

    [Fact]
    public async Task After_a_refused_release_the_call_is_what_it_was()
    {
        await using var application = new FakeApplication();
        var line = FakeLine.Open(application, 1);
        var call = FakeCall.On(line, 7);
        call.OnRelease = () => Errors.Known;
        Assert.Throws<TapiException>(call.Release);
        await using var messages = application.ReadMessagesAsync<NewCallMessage>().GetAsyncEnumerator();

        application.NewCall(line, 7);

        Assert.True(await messages.MoveNextAsync().AsTask().Within());
        Assert.Same(call, messages.Current.Call);
    }

    [Fact]
    public async Task A_line_with_the_handle_of_one_whose_end_is_still_queued_is_a_new_line()
    {
        await using var application = new FakeApplication();
        var older = FakeLine.Open(application, 1);
        using var held = new Held(application);
        application.Post(MessageIds.Close, 1, older.Instance);
        await held.ReadAsync();

        var instance = application.NextInstance(new TapiVersion(2, 2));
        var younger = application.GetOrAdd(1, handle => new FakeLine(application, handle, instance));
        using var request = younger.Begin();
        var task = request.Start(5);
        held.Dispose();
        await application.DrainAsync();

        Assert.NotSame(older, younger);
        Assert.True(older.IsReleased);
        Assert.False(younger.IsReleased);
        Assert.Same(younger, application.Find<FakeLine>(1));
        application.Reply(5, 0);
        Assert.Equal(42, await task.Within());
    }
}
