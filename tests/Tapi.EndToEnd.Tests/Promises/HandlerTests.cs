using Tapi.EndToEnd.Tests.Harness;

namespace Tapi.EndToEnd.Tests.Promises;

/// <summary>Promise 7: handlers run in order, also when they await, and their failures stay theirs.</summary>
public class HandlerTests
{
    [Fact]
    public async Task Handlers_that_await_keep_the_order()
    {
        await using var desk = new Desk();
        var seen = new List<uint>();
        desk.Line.AgentStatusReceived += async message =>
        {
            await Task.Delay(message.AddressId % 3 == 0 ? 2 : 0);
            await Task.Yield();
            seen.Add(message.AddressId);
        };
        for (uint number = 0; number < 20; number++)
        {
            desk.Post(LineMessageId.AgentStatus, desk.Line.HandleValue, number);
        }

        await desk.CatchUpAsync();
        Assert.Equal(Enumerable.Range(0, 20).Select(number => (uint)number), seen);
        await desk.EndAsync();
    }

    [Fact]
    public async Task A_handler_may_await_replies()
    {
        await using var desk = new Desk();
        var answered = new TaskCompletionSource<Call>();
        desk.Line.AppNewCallReceived += async message =>
        {
            await message.Call.AnswerAsync();
            answered.SetResult(message.Call);
        };
        desk.Pbx.Lines[0].Ring("5550100");
        var call = await answered.Task.Soon();
        await call.WaitForCallStateAsync(message => message.State == LineCallState.Connected).Soon();
        await call.DisposeAsync();
        await desk.EndAsync();
    }

    [Fact]
    public async Task A_handler_that_throws_is_reported_and_the_others_still_run()
    {
        await using var desk = new Desk();
        var reported = new TaskCompletionSource<Exception>();
        var seen = 0;
        desk.App.HandlerFailed += reported.SetResult;
        desk.Line.AgentStatusReceived += _ => throw new InvalidOperationException("mine");
        desk.Line.AgentStatusReceived += _ =>
        {
            seen++;
            return default;
        };
        desk.Post(LineMessageId.AgentStatus, desk.Line.HandleValue);
        await desk.CatchUpAsync();
        Assert.Equal("mine", (await reported.Task.Soon()).Message);
        Assert.Equal(1, seen);
        Assert.Equal(1, desk.App.Counters.HandlerFailures);
        await desk.EndAsync();
    }

    [Fact]
    public async Task A_handler_may_shut_the_application_down()
    {
        await using var desk = new Desk();
        desk.Line.AgentStatusReceived += _ =>
        {
            desk.App.ShutDown();
            return default;
        };
        var waiting = desk.Line.WaitForCloseAsync(_ => true);
        desk.Post(LineMessageId.AgentStatus, desk.Line.HandleValue);
        await waiting.Fails<RequestEndedException>();
        await desk.EndAsync();
    }
}
