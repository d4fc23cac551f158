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
        desk.Line.AgentStatus.Subscribe(async message =>
        {
            await Task.Delay(message.AddressId % 3 == 0 ? 2 : 0);
            await Task.Yield();
            seen.Add(message.AddressId);
        });
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
        desk.Line.AppNewCall.Subscribe(async message =>
        {
            await message.Call.AnswerAsync();
            answered.SetResult(message.Call);
        });
        desk.Pbx.Lines[0].Ring("5550100");
        var call = await answered.Task.Soon();
        await call.CallState.WaitAsync(message => message.State == LineCallState.Connected).Soon();
        await call.DisposeAsync();
        await desk.EndAsync();
    }

    [Fact]
    public async Task A_handler_may_await_messages()
    {
        await using var desk = new Desk();
        var connected = new TaskCompletionSource<Call>();
        desk.Line.AppNewCall.Subscribe(async message =>
        {
            await message.Call.AnswerAsync();
            await message.Call.CallState.WaitAsync(state => state.State == LineCallState.Connected);
            connected.SetResult(message.Call);
        });
        desk.Pbx.Lines[0].Ring("5550100");
        var call = await connected.Task.Soon();
        await call.DisposeAsync();
        await desk.EndAsync();
    }

    [Fact]
    public async Task The_application_hears_of_all_its_lines()
    {
        await using var desk = new Desk();
        var calls = new List<(LineApp Sender, Call Call)>();
        var states = new List<LineCallState>();
        desk.App.AppNewCall.Received += (app, message) => calls.Add((app, message.Call));
        desk.App.CallState.Received += (_, message) => states.Add(message.State);
        desk.Pbx.Lines[0].Ring("5550100");
        var offered = await desk.App.CallState.WaitAsync(message => message.State == LineCallState.Offering).Soon();
        await desk.CatchUpAsync();
        Assert.Equal([(desk.App, offered.Call)], calls);
        Assert.Equal([LineCallState.Offering], states);
        await offered.Call.DisposeAsync();
        await desk.EndAsync();
    }

    [Fact]
    public async Task A_handler_that_throws_is_reported_and_the_others_still_run()
    {
        await using var desk = new Desk();
        var reported = new TaskCompletionSource<(object? Sender, HandlerFailedEventArgs Failure)>();
        var seen = 0;
        desk.App.HandlerFailed += (sender, failure) => reported.SetResult((sender, failure));
        desk.Line.AgentStatus.Received += (_, _) => throw new InvalidOperationException("mine");
        desk.Line.AgentStatus.Received += (_, _) =>
        {
            seen++;
        };
        desk.Post(LineMessageId.AgentStatus, desk.Line.HandleValue);
        await desk.CatchUpAsync();
        var (sender, failure) = await reported.Task.Soon();
        Assert.Equal("mine", failure.Exception.Message);
        Assert.Same(desk.Line, sender);
        Assert.Same(desk.Line.AgentStatus.Last, failure.Message);
        Assert.Equal(1, seen);
        Assert.Equal(1, desk.App.Counters.HandlerFailures);
        await desk.EndAsync();
    }

    [Fact]
    public async Task A_handler_may_shut_the_application_down()
    {
        await using var desk = new Desk();
        desk.Line.AgentStatus.Received += (_, _) =>
        {
            desk.App.ShutDown();
        };
        var waiting = desk.Line.LineClose.WaitAsync(_ => true);
        desk.Post(LineMessageId.AgentStatus, desk.Line.HandleValue);
        await waiting.Fails<RequestEndedException>();
        await desk.EndAsync();
    }
}
