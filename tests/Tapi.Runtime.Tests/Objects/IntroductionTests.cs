using Tapi.Runtime.Generated;
using Tapi.Runtime.Tests.Fakes;

namespace Tapi.Runtime.Tests.Objects;

/// <summary>Objects are made for handles that TAPI has given out, and for no others.</summary>
public class IntroductionTests
{
    [Fact]
    public async Task Messages_about_handles_that_nobody_gave_out_make_no_objects()
    {
        await using var application = new FakeApplication();
        var line = FakeLine.Open(application, 1);

        for (var handle = 100u; handle < 1100; handle++)
        {
            application.State(line, handle, 1);
        }

        await application.DrainAsync();
        Assert.Equal(1, application.LiveObjects);
        Assert.Equal(1000, application.Counters.UndeliveredMessages);
    }

    [Fact]
    public async Task A_message_that_mentions_handle_zero_makes_no_object()
    {
        await using var application = new FakeApplication();
        var line = FakeLine.Open(application, 1);

        application.NewCall(line, 0);
        await application.DrainAsync();

        Assert.Equal(1, application.LiveObjects);
        Assert.Equal(1, application.Counters.HandlerFailures);
    }

    [Fact]
    public async Task A_success_without_a_handle_is_a_failure()
    {
        await using var application = new FakeApplication();
        var line = FakeLine.Open(application, 1);
        using var request = application.BeginCall(line);
        var task = request.Start(5);

        application.Reply(5, 0);

        var failure = await Assert.ThrowsAnyAsync<TapiException>(() => task.Within());
        Assert.Equal("fakeMakeCall succeeded, but TAPI gave no handle.", failure.Message);
        Assert.Equal(1, application.LiveObjects);
    }

    [Fact]
    public async Task A_message_that_comes_before_the_reply_with_its_handle_reaches_the_call()
    {
        await using var application = new FakeApplication();
        var line = FakeLine.Open(application, 1);
        await using var seen = application.ReadMessagesAsync<NumberMessage>().GetAsyncEnumerator();
        using var request = application.BeginCall(line);
        var task = request.Start(5);
        application.State(line, 7, 1);
        application.State(line, 7, 2);
        await application.DrainAsync();
        Assert.Equal(1, application.LiveObjects);

        Write(request, 7);
        application.Reply(5, 0);
        application.State(line, 7, 3);

        var call = await task.Within();
        for (var number = 1u; number <= 3; number++)
        {
            Assert.True(await seen.MoveNextAsync().AsTask().Within());
            Assert.Equal(number, seen.Current.Number);
        }

        Assert.Equal(3u, call.Numbers.Last!.Number);
        Assert.Equal(0, application.Counters.UndeliveredMessages);
    }

    [Fact]
    public async Task Messages_that_waited_for_a_call_are_dropped_when_it_is_another_one()
    {
        await using var application = new FakeApplication();
        var line = FakeLine.Open(application, 1);
        using var request = application.BeginCall(line);
        var task = request.Start(5);
        application.State(line, 7, 1);
        await application.DrainAsync();
        Assert.Equal(0, application.Counters.UndeliveredMessages);

        Write(request, 8);
        application.Reply(5, 0);
        var call = await task.Within();
        await application.DrainAsync();

        Assert.Null(call.Numbers.Last);
        Assert.Equal(2, application.LiveObjects);
        Assert.Equal(1, application.Counters.UndeliveredMessages);
    }

    [Fact]
    public async Task However_many_messages_wait_for_a_call_they_are_bounded()
    {
        await using var application = new FakeApplication();
        var line = FakeLine.Open(application, 1);
        using var request = application.BeginCall(line);
        _ = request.Start(5);
        for (var handle = 100u; handle < 5100; handle++)
        {
            application.State(line, handle, 1);
        }

        await application.DrainAsync();
        Assert.Equal(5000 - 1024, application.Counters.UndeliveredMessages);
    }

    [Fact]
    public async Task A_message_that_comes_while_its_line_is_being_opened_reaches_the_line()
    {
        await using var application = new FakeApplication();
        var instance = application.NextInstance(new TapiVersion(2, 2));
        application.Post(MessageIds.LineState, 5, instance, 1);
        await application.DrainAsync();

        var line = application.Add(new FakeLine(application, 5, instance));
        await application.DrainAsync();

        Assert.Equal(1u, line.Numbers.Last!.Number);
    }

    [Fact]
    public async Task A_message_of_another_device_does_not_reach_an_object_with_the_same_handle()
    {
        await using var application = new FakeApplication();
        var line = FakeLine.Open(application, 1);
        var other = FakeLine.Open(application, 2);
        var call = FakeCall.On(line, 7);

        application.State(other, 7, 1);
        await application.DrainAsync();

        Assert.Null(call.Numbers.Last);
        Assert.Equal(1, application.Counters.UndeliveredMessages);
    }

    [Fact]
    public async Task A_request_that_ends_with_a_message_about_a_released_object_brings_nothing_back()
    {
        await using var application = new FakeApplication();
        var line = FakeLine.Open(application, 1);
        FakeCall.On(line, 7).Release();

        Assert.Throws<RequestEndedException>(() => application.TypedMessage<NumberMessage>(
            new NativeMessage { Device = 7, Id = MessageIds.State, CallbackInstance = line.Instance }));

        Assert.Equal(1, application.LiveObjects);
    }

    private static unsafe void Write(PendingCall<FakeCall> request, uint handle) => *(uint*)request.Memory = handle;
}
