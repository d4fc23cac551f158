using Tapi.EndToEnd.Tests.Harness;

namespace Tapi.EndToEnd.Tests.Agents;

/// <summary>What the program does not answer, the runtime does.</summary>
public class UnansweredRequestTests
{
    [Fact]
    public async Task A_request_that_nobody_listens_for_is_unavailable()
    {
        await using var desk = new AcdDesk();
        var failure = await desk.Agent.CreateAgentAsync("1").Fails<LineException>();
        Assert.Equal("lineCreateAgentW failed: LINEERR_OPERATIONUNAVAIL (0x80000049)", failure.Message);
        await Waiting.Until(() => desk.AcdApp.Counters.UnheardProxyRequests == 1);
        await desk.EndAsync();
    }

    [Fact]
    public async Task A_request_whose_handler_throws_is_unavailable()
    {
        await using var desk = new AcdDesk();
        desk.Acd.ProxyRequest.Received += (_, _) => throw new InvalidOperationException();
        var failure = await desk.Agent.CreateAgentAsync("1").Fails<LineException>();
        Assert.Equal(LineError.OperationUnavailable, failure.Error);
        Assert.Equal(1, desk.AcdApp.Counters.HandlerFailures);
        await desk.DisposeAsync();
        Leaks.AssertNone(desk.Pbx);
    }

    [Theory]
    [InlineData("close")]
    [InlineData("dispose")]
    [InlineData("shut down")]
    public async Task Requests_that_are_open_when_the_line_ends_are_answered(string end)
    {
        await using var desk = new AcdDesk();
        var waiting = new TaskCompletionSource<LineProxyRequest>();
        desk.Handle<LineProxyRequest>(waiting.SetResult);
        var creating = desk.Agent.CreateAgentAsync("1");
        var request = await waiting.Task.Soon();

        switch (end)
        {
            case "close": desk.Acd.Close(); break;
            case "dispose": await desk.Acd.DisposeAsync(); break;
            default: desk.AcdApp.ShutDown(); break;
        }

        var failure = await creating.Fails<LineException>();
        Assert.Equal(LineError.OperationFailed, failure.Error);
        Assert.True(request.IsAnswered);
        Assert.Equal(1, desk.Pbx.Journal.Calls("lineProxyResponse"));
        Assert.Throws<InvalidOperationException>(() => request.Fail(LineError.OperationFailed));
        await desk.EndAsync();
    }

    [Fact]
    public async Task Requests_that_wait_behind_a_handler_are_answered_at_the_shutdown()
    {
        await using var desk = new AcdDesk();
        using var gate = new ManualResetEventSlim();
        var entered = new TaskCompletionSource();
        desk.Handle<LineProxyRequest>(_ =>
        {
            entered.TrySetResult();
            gate.Wait(TimeSpan.FromSeconds(10));
        });
        var first = desk.Agent.CreateAgentAsync("1");
        await entered.Task.Soon();
        var second = desk.Agent.CreateAgentAsync("2");
        desk.AcdApp.ShutDown();
        gate.Set();
        Assert.Equal(LineError.OperationFailed, (await first.Fails<LineException>()).Error);
        Assert.Equal(LineError.OperationFailed, (await second.Fails<LineException>()).Error);
        await desk.EndAsync();
    }

    [Fact]
    public async Task Requests_of_a_line_that_is_taken_away_are_not_touched_any_more()
    {
        await using var desk = new AcdDesk();
        var waiting = new TaskCompletionSource<LineProxyRequest>();
        desk.Handle<LineProxyRequest>(waiting.SetResult);
        var creating = desk.Agent.CreateAgentAsync("1");
        var request = await waiting.Task.Soon();
        desk.Pbx.Lines[0].ForceClose();
        await creating.Fails<TapiException>();
        await Waiting.Until(() => desk.Acd.IsReleased);
        Assert.True(request.IsAnswered);
        Assert.Equal(0, desk.Pbx.Journal.Calls("lineProxyResponse"));
        await desk.EndAsync();
    }

    [Fact]
    public async Task Without_a_proxy_the_function_fails_at_once()
    {
        await using var desk = new Desk();
        var failure = await desk.Line.CreateAgentAsync("1").Fails<LineException>();
        Assert.Equal(LineError.OperationUnavailable, failure.Error);
        await desk.EndAsync();
    }
}
