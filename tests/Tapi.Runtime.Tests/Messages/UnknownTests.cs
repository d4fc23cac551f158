using Tapi.Runtime.Requests;
using Tapi.Runtime.Tests.Fakes;

namespace Tapi.Runtime.Tests.Messages;

/// <summary>Promise 8: what is unknown is counted, and applications do not share request ids.</summary>
public class UnknownTests
{
    [Fact]
    public async Task Unknown_messages_and_replies_are_counted_and_not_fatal()
    {
        await using var application = new FakeApplication();

        application.Post(MessageIds.Unheard, device: 5);
        application.Reply(5, 0);
        await application.DrainAsync();

        Assert.Equal(1, application.Counters.UnknownMessages);
        Assert.Equal(1, application.Counters.UnknownReplies);
    }

    [Fact]
    public async Task A_reply_completes_a_request_of_its_own_application_only()
    {
        await using var lines = new FakeApplication();
        await using var phones = new FakeApplication();
        using var onLine = FakeLine.Open(lines, 1).Begin();
        using var onPhone = FakeLine.Open(phones, 1).Begin();
        var line = onLine.Start(5);
        var phone = onPhone.Start(5);

        phones.Reply(5, 0);
        Assert.Equal(42, await phone.Within());
        await lines.DrainAsync();

        Assert.False(line.IsCompleted);
        Assert.Equal(1, lines.PendingRequests);
    }

    [Fact]
    public async Task A_message_with_the_number_of_a_request_is_no_reply()
    {
        await using var application = new FakeApplication();
        using var call = FakeLine.Open(application, 1).Begin();
        var task = call.Start(5);

        application.Number(1, 5);
        await application.DrainAsync();

        Assert.False(task.IsCompleted);
    }

    [Fact]
    public async Task Replies_are_not_dispatched()
    {
        await using var application = new FakeApplication();
        application.Reply(5, 0);
        await application.DrainAsync();

        Assert.Single(application.Interpreters);
    }

    [Fact]
    public async Task Callback_instances_start_at_one_and_are_unique()
    {
        await using var application = new FakeApplication(start: false);

        Assert.Equal([1, 2, 3], Enumerable.Range(0, 3).Select(_ => (int)application.NextInstance(new TapiVersion(2, 2))));
    }
}
