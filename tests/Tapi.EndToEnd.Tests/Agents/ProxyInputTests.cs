using Tapi.EndToEnd.Tests.Harness;
using Tapi.Simulator;

namespace Tapi.EndToEnd.Tests.Agents;

/// <summary>What the client says arrives typed at the handler.</summary>
public class ProxyInputTests
{
    [Theory]
    [InlineData("4711", "0000", "4711", "0000")]
    [InlineData("Äpfel 北京 🙂", "é", "Äpfel 北京 🙂", "é")]
    [InlineData(null, null, "", "")]
    [InlineData("", "1", "", "1")]
    public async Task Create_agent_brings_id_and_pin(string? id, string? pin, string seenId, string seenPin)
    {
        await using var desk = new AcdDesk();
        CreateAgentRequest? seen = null;
        desk.Handle<CreateAgentRequest>(request =>
        {
            seen = request;
            request.Complete(new HAGENT(1));
        });
        await desk.Agent.CreateAgentAsync(id, pin).Soon();
        Assert.Equal(seenId, seen!.AgentId);
        Assert.Equal(seenPin, seen.AgentPin);
        Assert.True(seen.IsAnswered);
        await desk.EndAsync();
    }

    [Fact]
    public async Task Create_session_brings_agent_pin_address_and_group()
    {
        await using var desk = new AcdDesk();
        var group = Guid.Parse("01234567-89ab-cdef-0123-456789abcdef");
        CreateAgentSessionRequest? seen = null;
        desk.Handle<CreateAgentSessionRequest>(request =>
        {
            seen = request;
            request.Complete(new HAGENTSESSION(1));
        });
        await desk.Agent.CreateAgentSessionAsync(new HAGENT(77), "Äpfel 北京 🙂", 3, group).Soon();
        Assert.Equal(new HAGENT(77), seen!.Agent);
        Assert.Equal("Äpfel 北京 🙂", seen.AgentPin);
        Assert.Equal(3u, seen.WorkingAddressId);
        Assert.Equal(group, seen.GroupId);
        await desk.EndAsync();
    }

    [Fact]
    public async Task Set_session_state_brings_both_states()
    {
        await using var desk = new AcdDesk();
        SetAgentSessionStateRequest? seen = null;
        desk.Handle<SetAgentSessionStateRequest>(request =>
        {
            seen = request;
            request.Complete();
        });
        await desk.Agent
            .SetAgentSessionStateAsync(new HAGENTSESSION(5), LineAgentSessionState.BusyOnCall, LineAgentSessionState.NotReady)
            .Soon();
        Assert.Equal(new HAGENTSESSION(5), seen!.AgentSession);
        Assert.Equal(LineAgentSessionState.BusyOnCall, seen.AgentSessionState);
        Assert.Equal(LineAgentSessionState.NotReady, seen.NextAgentSessionState);
        await desk.EndAsync();
    }

    [Fact]
    public async Task Every_request_tells_who_asks()
    {
        await using var desk = new AcdDesk(new PbxOptions { ClientMachineName = "Büro-7", ClientUserName = "京子" });
        LineProxyRequest? seen = null;
        desk.Handle<LineProxyRequest>(request =>
        {
            seen = request;
            request.Fail(LineError.OperationUnavailable);
        });
        await desk.Agent.GetAgentSessionInfoAsync(new HAGENTSESSION(9)).Fails<LineException>();
        var asked = Assert.IsType<GetAgentSessionInfoRequest>(seen);
        Assert.Equal(new HAGENTSESSION(9), asked.AgentSession);
        Assert.Equal("Büro-7", asked.ClientMachineName);
        Assert.Equal("京子", asked.ClientUserName);
        Assert.Equal(LineProxyRequestType.GetAgentSessionInfo, asked.RequestType);
        Assert.Equal(new TapiVersion(2, 2).Value, asked.ClientAppApiVersion);
        Assert.Same(desk.Acd, asked.Line);
        await desk.EndAsync();
    }
}
