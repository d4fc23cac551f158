using Tapi.EndToEnd.Tests.Harness;

namespace Tapi.EndToEnd.Tests.Promises;

/// <summary>Promise 5: what is pending on a handle ends with the handle, and nothing else does.</summary>
public class EndedRequestTests
{
    [Fact]
    public async Task Deallocating_a_call_ends_its_requests_only()
    {
        await using var desk = new Desk();
        desk.Pbx.Lines[0].Ring("5550104");
        var call = (await desk.Line.AppNewCall.WaitAsync(_ => true).Soon()).Call;
        desk.Pbx.On("lineAnswer").NeverReply();
        desk.Pbx.On("lineMakeCallW").ReplyAfter(TimeSpan.FromSeconds(1));
        var answer = call.AnswerAsync();
        var other = desk.Line.MakeCallAsync("5550101", 0);
        await call.DropAsync().Soon();

        call.DeallocateCall();

        await AssertEndedAsync(answer, "lineAnswer", "the call was released by lineDeallocateCall");
        Assert.False(other.IsCompleted);
        desk.Pbx.Time.Advance(TimeSpan.FromSeconds(1));
        await (await other.Soon()).DisposeAsync();
        await desk.EndAsync();
    }

    [Fact]
    public async Task Closing_a_line_ends_its_requests_and_those_of_its_calls_only()
    {
        await using var desk = new Desk();
        var other = desk.Device.Open(LineCallPrivilege.Owner, default, LineMediaMode.InteractiveVoice);
        var call = await desk.TalkAsync();
        desk.Pbx.On("lineDrop").NeverReply();
        desk.Pbx.On("lineMakeCallW").NeverReply();
        desk.Pbx.On("lineMakeCallW").ReplyAfter(TimeSpan.FromSeconds(1));
        var drop = call.DropAsync();
        var making = desk.Line.MakeCallAsync("5550101", 0);
        var onOther = other.MakeCallAsync("5550102", 0);

        desk.Line.Close();

        await AssertEndedAsync(making, "lineMakeCallW", "the line was released by lineClose");
        await AssertEndedAsync(drop, "lineDrop", "the line was released by lineClose");
        Assert.True(call.IsReleased);
        desk.Pbx.Time.Advance(TimeSpan.FromSeconds(1));
        await (await onOther.Soon()).DisposeAsync();
        await desk.EndAsync();
    }

    [Fact]
    public async Task Shutting_down_ends_all_requests()
    {
        await using var desk = new Desk();
        desk.Pbx.On("lineMakeCallW").NeverReply();
        var making = desk.Line.MakeCallAsync("5550101", 0);
        desk.App.ShutDown();
        await AssertEndedAsync(making, "lineMakeCallW", "the application was shut down by lineShutdown");
        await desk.EndAsync();
    }

    [Fact]
    public async Task A_line_that_is_taken_away_ends_its_requests_only()
    {
        await using var desk = new Desk(new() { Lines = 2 });
        var other = desk.App.GetDevice(1).Open(LineCallPrivilege.Owner, default, LineMediaMode.InteractiveVoice);
        desk.Pbx.On("lineMakeCallW").NeverReply();
        desk.Pbx.On("lineMakeCallW").ReplyAfter(TimeSpan.FromSeconds(1));
        var making = desk.Line.MakeCallAsync("5550101", 0);
        var onOther = other.MakeCallAsync("5550102", 0);

        desk.Pbx.Lines[0].ForceClose();

        await AssertEndedAsync(making, "lineMakeCallW", "the line was closed");
        desk.Pbx.Time.Advance(TimeSpan.FromSeconds(1));
        await (await onOther.Soon()).DisposeAsync();
        await Waiting.Until(() => desk.Line.IsReleased);
        var refusal = Assert.Throws<ObjectDisposedException>(() => desk.Line.ProxyMessage(null, 0, 0, 0, 0));
        Assert.Contains("the line was closed", refusal.Message, StringComparison.Ordinal);
        await desk.EndAsync();
    }

    [Fact]
    public async Task A_request_to_initialise_again_ends_all_requests()
    {
        await using var desk = new Desk();
        desk.Pbx.On("lineMakeCallW").NeverReply();
        var making = desk.Line.MakeCallAsync("5550101", 0);
        desk.Pbx.Reinitialize();
        await AssertEndedAsync(making, "lineMakeCallW", "the telephony system asked the application to initialize again");
        await desk.EndAsync();
    }

    private static async Task AssertEndedAsync(Task request, string function, string reason)
    {
        var ended = await request.Fails<RequestEndedException>();
        Assert.Equal(function, ended.Function);
        Assert.Equal(reason, ended.Reason);
        Assert.Equal($"{function} has no reply: {reason}", ended.Message);
    }
}
