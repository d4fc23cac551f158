using Tapi.EndToEnd.Tests.Harness;

namespace Tapi.EndToEnd.Tests.Agents;

/// <summary>Each request is answered exactly once.</summary>
public class ProxyAnswerTests
{
    [Fact]
    public async Task Answering_twice_throws_and_does_not_reach_the_client()
    {
        await using var desk = new AcdDesk();
        var failures = new List<Exception?>();
        desk.Handle<CreateAgentRequest>(request =>
        {
            request.Complete(new HAGENT(1));
            failures.Add(Record.Exception(() => request.Complete(new HAGENT(2))));
            failures.Add(Record.Exception(() => request.Fail(LineError.OperationFailed)));
        });
        Assert.Equal(new HAGENT(1), await desk.Agent.CreateAgentAsync("1").Soon());
        await Waiting.Until(() => failures.Count == 2);
        Assert.All(failures, failure => Assert.IsType<InvalidOperationException>(failure));
        Assert.Equal(1, desk.Pbx.Journal.Calls("lineProxyResponse"));
        await desk.EndAsync();
    }

    [Fact]
    public async Task An_answer_of_null_is_refused_and_the_request_stays_open()
    {
        await using var desk = new AcdDesk();
        var refused = new TaskCompletionSource<Exception?>();
        desk.Handle<GetAgentSessionInfoRequest>(request =>
        {
            refused.SetResult(Record.Exception(() => request.Complete(null!)));
            request.Fail(LineError.OperationFailed);
        });
        var failure = await desk.Agent.GetAgentSessionInfoAsync(default).Fails<LineException>();
        Assert.Equal((int)LineError.OperationFailed, failure.ErrorCode);
        Assert.Equal("sessionInfo", Assert.IsType<ArgumentNullException>(await refused.Task.Soon()).ParamName);
        await desk.EndAsync();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public async Task Failing_with_what_is_no_error_is_refused_and_the_request_stays_open(int error)
    {
        await using var desk = new AcdDesk();
        var refused = new TaskCompletionSource<Exception?>();
        desk.Handle<CreateAgentRequest>(request =>
        {
            refused.SetResult(Record.Exception(() => request.Fail((LineError)error)));
            request.Complete(new HAGENT(7));
        });
        Assert.Equal(new HAGENT(7), await desk.Agent.CreateAgentAsync("1").Soon());
        Assert.Equal("error", Assert.IsType<ArgumentOutOfRangeException>(await refused.Task.Soon()).ParamName);
        await desk.EndAsync();
    }

    [Fact]
    public async Task Completing_after_failing_throws()
    {
        await using var desk = new AcdDesk();
        var second = new TaskCompletionSource<Exception?>();
        desk.Handle<SetAgentSessionStateRequest>(request =>
        {
            request.Fail(LineError.OperationFailed);
            second.SetResult(Record.Exception(request.Complete));
        });
        await desk.Agent.SetAgentSessionStateAsync(default, LineAgentSessionState.Ready, default).Fails<LineException>();
        Assert.IsType<InvalidOperationException>(await second.Task.Soon());
        await desk.EndAsync();
    }

    [Fact]
    public async Task A_handler_may_answer_later_from_another_task()
    {
        await using var desk = new AcdDesk();
        var waiting = new TaskCompletionSource<CreateAgentRequest>();
        desk.Handle<CreateAgentRequest>(waiting.SetResult);
        var creating = desk.Agent.CreateAgentAsync("Äpfel 北京 🙂");
        var request = await waiting.Task.Soon();
        Assert.Single(desk.Pbx.LiveProxyBuffers);
        Assert.False(creating.IsCompleted);
        await Task.Run(() => request.Complete(new HAGENT(3)));
        Assert.Equal(new HAGENT(3), await creating.Soon());

        // The inputs are a copy: TAPI has its memory back.
        Assert.Equal("Äpfel 北京 🙂", request.AgentId);
        await desk.EndAsync();
    }

    [Fact]
    public async Task Answers_may_come_in_another_order()
    {
        await using var desk = new AcdDesk();
        var requests = new List<CreateAgentRequest>();
        var both = new TaskCompletionSource();
        desk.Handle<CreateAgentRequest>(request =>
        {
            requests.Add(request);
            if (requests.Count == 2)
            {
                both.SetResult();
            }
        });
        var first = desk.Agent.CreateAgentAsync("1");
        var second = desk.Agent.CreateAgentAsync("2");
        await both.Task.Soon();
        requests[1].Complete(new HAGENT(2));
        Assert.Equal(new HAGENT(2), await second.Soon());
        Assert.False(first.IsCompleted);
        requests[0].Complete(new HAGENT(1));
        Assert.Equal(new HAGENT(1), await first.Soon());
        await desk.EndAsync();
    }

    [Fact]
    public async Task Requests_may_be_read_as_a_stream()
    {
        await using var desk = new AcdDesk();
        var stream = desk.AcdApp.ReadMessagesAsync<ProxyRequestMessage>().GetAsyncEnumerator();
        var creating = desk.Agent.CreateAgentAsync("1");
        Assert.True(await stream.MoveNextAsync().AsTask().Soon());
        Assert.IsType<CreateAgentRequest>(stream.Current.Request).Complete(new HAGENT(8));
        Assert.Equal(new HAGENT(8), await creating.Soon());
        await stream.DisposeAsync();
        await desk.EndAsync();
    }
}
