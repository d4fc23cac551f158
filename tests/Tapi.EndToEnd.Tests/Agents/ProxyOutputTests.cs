using Tapi.EndToEnd.Tests.Harness;

namespace Tapi.EndToEnd.Tests.Agents;

/// <summary>What the handler answers arrives typed at the client.</summary>
public class ProxyOutputTests
{
    [Fact]
    public async Task Handles_come_back_from_the_handler()
    {
        await using var desk = new AcdDesk();
        desk.Handle<CreateAgentRequest>(request => request.Complete(new HAGENT(0xFFFF0001)));
        desk.Handle<CreateAgentSessionRequest>(request => request.Complete(new HAGENTSESSION(request.Agent.Value + 1)));
        var agent = await desk.Agent.CreateAgentAsync("1").Soon();
        var session = await desk.Agent.CreateAgentSessionAsync(agent, null, 0, Guid.Empty).Soon();
        Assert.Equal(new HAGENT(0xFFFF0001), agent);
        Assert.Equal(new HAGENTSESSION(0xFFFF0002), session);
        await desk.EndAsync();
    }

    [Fact]
    public async Task A_structure_comes_back_with_its_dates_and_currency()
    {
        await using var desk = new AcdDesk();
        var start = new DateTime(2001, 2, 3, 4, 5, 6);
        desk.Handle<GetAgentSessionInfoRequest>(request => request.Complete(new LineAgentSessionInfoParameters
        {
            AgentSessionState = LineAgentSessionState.Ready,
            NextAgentSessionState = LineAgentSessionState.Ended,
            SessionStartTime = start,
            SessionDuration = TimeSpan.FromMinutes(1),
            NumberOfCalls = 3,
            AcdCallRate = 12.3456m,
            AverageTimeToAnswer = TimeSpan.FromSeconds(9),
        }));
        var info = await desk.Agent.GetAgentSessionInfoAsync(new HAGENTSESSION(1)).Soon();
        Assert.Equal(LineAgentSessionState.Ready, info.AgentSessionState);
        Assert.Equal(LineAgentSessionState.Ended, info.NextAgentSessionState);
        Assert.Equal(start, info.SessionStartTime);
        Assert.Equal(TimeSpan.FromSeconds(60), info.SessionDuration);
        Assert.Equal(3u, info.NumberOfCalls);
        Assert.Equal(12.3456m, info.AcdCallRate);
        Assert.Equal(TimeSpan.FromSeconds(9), info.AverageTimeToAnswer);
        Assert.Equal(TimeSpan.Zero, info.TotalTalkTime);
        await desk.EndAsync();
    }

    [Fact]
    public async Task A_start_time_that_was_not_set_is_null_and_a_rate_may_be_negative()
    {
        await using var desk = new AcdDesk();
        desk.Handle<GetAgentSessionInfoRequest>(request => request.Complete(new LineAgentSessionInfoParameters { AcdCallRate = -0.5m }));
        var info = await desk.Agent.GetAgentSessionInfoAsync(default).Soon();
        Assert.Null(info.SessionStartTime);
        Assert.Equal(-0.5m, info.AcdCallRate);
        await desk.EndAsync();
    }

    [Theory]
    [InlineData((int)LineError.InvalidAgentGroup, "lineCreateAgentSessionW failed: LINEERR_INVALAGENTGROUP (0x80000058)")]
    [InlineData(-7, "lineCreateAgentSessionW failed: 0xFFFFFFF9")]
    public async Task The_error_of_the_handler_is_the_error_of_the_client(int error, string message)
    {
        await using var desk = new AcdDesk();
        desk.Handle<CreateAgentSessionRequest>(request => request.Fail((LineError)error));
        var failure = await desk.Agent.CreateAgentSessionAsync(default, null, 0, Guid.Empty).Fails<LineException>();
        Assert.Equal(error, failure.ErrorCode);
        Assert.Equal(message, failure.Message);
        await desk.EndAsync();
    }
}
