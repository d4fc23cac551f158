using Tapi.Simulator.Tests.Harness;
using Tapi.Simulator.Tests.Native;

namespace Tapi.Simulator.Tests.Acd;

public unsafe class ProxyTests
{
    [Fact]
    public void Without_a_handler_agent_functions_are_unavailable()
    {
        using var pbx = new SimulatedPbx();
        using var client = new Client(pbx);
        var line = client.Open();
        Assert.Equal(C.LINEERR_OPERATIONUNAVAIL, client.Tapi.SetAgentSessionState(line, 1, 1, 1));
        using var acd = new ProxyHandler(pbx, C.LINEPROXYREQUEST_CREATEAGENT);
        Assert.Equal(C.LINEERR_OPERATIONUNAVAIL, client.Tapi.SetAgentSessionState(line, 1, 1, 1));
        Assert.True(client.Tapi.CreateAgent(line, null, null, client.Cell) > 0);
    }

    [Fact]
    public void A_request_type_has_one_handler_at_a_time()
    {
        using var pbx = new SimulatedPbx();
        using var second = new Client(pbx);
        using (new ProxyHandler(pbx, C.LINEPROXYREQUEST_CREATEAGENT))
        {
            Assert.Equal(C.LINEERR_NOTREGISTERED, second.TryOpenProxy(out _, 0, C.LINEPROXYREQUEST_CREATEAGENT));
            Assert.Equal(0, second.TryOpenProxy(out _, 0, C.LINEPROXYREQUEST_CREATEAGENTSESSION));
        }

        Assert.Equal(0, second.TryOpenProxy(out _, 0, C.LINEPROXYREQUEST_CREATEAGENT));
        Assert.Equal(2, pbx.OpenLines.Count);
        Assert.All(pbx.OpenLines, line => Assert.True(line.IsProxy));
    }

    [Theory]
    [InlineData(0, 180, 180, C.LINEERR_INVALPARAM)]
    [InlineData(6, 180, 200, C.LINEERR_INVALPARAM)]
    [InlineData(4, 196, 196, C.LINEERR_INVALPARAM)]
    [InlineData(4, 180, 100, C.LINEERR_STRUCTURETOOSMALL)]
    [InlineData(4, 184, 200, C.LINEERR_INVALPARAM)]
    public void A_damaged_registration_is_refused(int listSize, int listOffset, int total, int error)
    {
        using var pbx = new SimulatedPbx();
        using var client = new Client(pbx);
        using var parameters = new Block(200, total);
        parameters[104] = (uint)listSize;
        parameters[108] = (uint)listOffset;
        parameters[180] = C.LINEPROXYREQUEST_CREATEAGENT;
        parameters[184] = 999;
        Assert.Equal(error, client.TryOpen(out _, C.LINECALLPRIVILEGE_MONITOR | C.LINEOPENOPTION_PROXY, parameters: parameters));
    }

    [Fact]
    public void Each_request_is_answered_once()
    {
        using var pbx = new SimulatedPbx();
        using var acd = new ProxyHandler(pbx);
        using var client = new Client(pbx);
        var id = client.Tapi.SetAgentSessionState(client.Open(), 1, 1, 1);
        acd.Take(C.LINEPROXYREQUEST_SETAGENTSESSIONSTATE);
        Assert.Equal(0, acd.Respond());
        Assert.Equal(C.LINEERR_INVALPARAM, acd.Respond());
        client.AssertReply(id);
        client.AssertNothing();
        Assert.Single(pbx.Faults);
        Assert.Single(pbx.Journal, entry => entry is { Kind: JournalKind.Misuse, Name: "lineProxyResponse" });
    }

    [Fact]
    public void Responses_are_checked()
    {
        using var pbx = new SimulatedPbx();
        using var acd = new ProxyHandler(pbx, C.LINEPROXYREQUEST_SETAGENTSESSIONSTATE);
        using var other = new ProxyHandler(pbx, C.LINEPROXYREQUEST_CREATEAGENT);
        using var client = new Client(pbx);
        var line = client.Open();
        client.Tapi.SetAgentSessionState(line, 1, 1, 1);
        acd.Take(C.LINEPROXYREQUEST_SETAGENTSESSIONSTATE);
        Assert.Equal(C.LINEERR_INVALPOINTER, acd.Client.Tapi.ProxyResponse(acd.Line, null, 0));
        Assert.Equal(C.LINEERR_INVALLINEHANDLE, acd.Client.Tapi.ProxyResponse(1, acd.Request, 0));
        Assert.Equal(C.LINEERR_NOTREGISTERED, client.Tapi.ProxyResponse(line, acd.Request, 0));
        Assert.Equal(C.LINEERR_INVALPARAM, other.Client.Tapi.ProxyResponse(other.Line, acd.Request, 0));
        Assert.Equal(C.LINEERR_INVALPARAM, acd.Respond(1));
        Assert.Equal(0, acd.Respond());
    }

    [Fact]
    public void A_handler_may_be_its_own_client()
    {
        using var pbx = new SimulatedPbx();
        using var acd = new ProxyHandler(pbx);
        var id = acd.Client.Tapi.SetAgentSessionState(acd.Line, 1, 1, 1);
        acd.Take(C.LINEPROXYREQUEST_SETAGENTSESSIONSTATE);
        Assert.Equal(0, acd.Respond());
        acd.Client.AssertReply(id);
    }

    [Fact]
    public void What_a_closing_handler_owes_fails()
    {
        using var pbx = new SimulatedPbx();
        using var acd = new ProxyHandler(pbx);
        using var client = new Client(pbx);
        var line = client.Open();
        var taken = client.Tapi.SetAgentSessionState(line, 1, 1, 1);
        acd.Take(C.LINEPROXYREQUEST_SETAGENTSESSIONSTATE);
        var queued = client.Tapi.CreateAgent(line, null, null, client.Cell);
        var own = acd.Client.Tapi.SetAgentSessionState(acd.Line, 2, 1, 1);
        Assert.True(own > 0);

        Assert.Equal(0, acd.Client.Tapi.Close(acd.Line));
        client.AssertReply(taken, C.LINEERR_OPERATIONFAILED);
        client.AssertReply(queued, C.LINEERR_OPERATIONFAILED);
        acd.Client.AssertNothing();
        Assert.Equal(C.LINEERR_INVALLINEHANDLE, acd.Respond());
        Assert.Empty(pbx.LiveProxyBuffers);
        Assert.Empty(pbx.PendingRequests);
        Assert.Equal(C.LINEERR_OPERATIONUNAVAIL, client.Tapi.SetAgentSessionState(line, 1, 1, 1));
    }

    [Fact]
    public void An_answer_for_a_client_that_has_gone_is_taken_and_forgotten()
    {
        using var pbx = new SimulatedPbx();
        using var acd = new ProxyHandler(pbx);
        using var client = new Client(pbx);
        client.Tapi.CreateAgent(client.Open(), null, null, client.Cell);
        *client.Cell = 0;
        acd.Take(C.LINEPROXYREQUEST_CREATEAGENT);
        client.Tapi.Shutdown(client.App);
        Assert.Single(pbx.LiveProxyBuffers);
        acd[28] = 5;
        Assert.Equal(0, acd.Respond());
        Assert.Equal(0u, *client.Cell);
        Assert.Empty(pbx.LiveProxyBuffers);
        Assert.Empty(pbx.PendingRequests);
    }

    [Fact]
    public void Answered_buffers_are_spoiled_but_still_readable()
    {
        using var pbx = new SimulatedPbx();
        using var acd = new ProxyHandler(pbx);
        using var client = new Client(pbx);
        client.Tapi.SetAgentSessionState(client.Open(), 1, 1, 1);
        acd.Take(C.LINEPROXYREQUEST_SETAGENTSESSIONSTATE);
        acd.Respond();
        Assert.Equal(0xddddddddu, acd[24]);
    }

    [Fact]
    public void Proxy_messages_go_to_the_others_on_the_line()
    {
        using var pbx = new SimulatedPbx(new PbxOptions { Lines = 2 });
        using var acd = new ProxyHandler(pbx);
        using var client = new Client(pbx);
        var line = client.Open(instance: 4);
        client.Open(instance: 5, device: 1);
        Assert.Equal(0, acd.Client.Tapi.ProxyMessage(
            acd.Line, 0, C.LINE_AGENTSESSIONSTATUS, 1, C.LINEAGENTSESSIONSTATUS_NEWSESSION, 0x80000000));
        Assert.Equal(new Message(line, C.LINE_AGENTSESSIONSTATUS, 4, 1, C.LINEAGENTSESSIONSTATUS_NEWSESSION, 0x80000000), client.Next());
        client.AssertNothing();
        acd.Client.AssertNothing();
    }

    [Fact]
    public void Proxy_messages_about_a_call_use_the_receivers_handle()
    {
        using var pbx = new SimulatedPbx();
        using var acd = new ProxyHandler(pbx);
        using var client = new Client(pbx);
        var call = client.Call(client.Open(), "1");
        client.Drain();
        var seen = (uint)acd.Client.Next().Param2;
        Assert.Equal(0, acd.Client.Tapi.ProxyMessage(acd.Line, seen, C.LINE_AGENTSESSIONSTATUS, 1, 2, 3));
        Assert.Equal(new Message(call, C.LINE_AGENTSESSIONSTATUS, 0, 1, 2, 3), client.Next());
        Assert.Equal(C.LINEERR_INVALCALLHANDLE, acd.Client.Tapi.ProxyMessage(acd.Line, call, C.LINE_AGENTSESSIONSTATUS, 1, 2, 3));
    }

    [Fact]
    public void Proxy_messages_are_checked()
    {
        using var pbx = new SimulatedPbx();
        using var acd = new ProxyHandler(pbx);
        using var client = new Client(pbx);
        var line = client.Open();
        Assert.Equal(C.LINEERR_NOTREGISTERED, client.Tapi.ProxyMessage(line, 0, C.LINE_AGENTSESSIONSTATUS, 0, 0, 0));
        Assert.Equal(C.LINEERR_INVALPARAM, acd.Client.Tapi.ProxyMessage(acd.Line, 0, C.LINE_REPLY, 0, 0, 0));
        Assert.Equal(C.LINEERR_INVALLINEHANDLE, acd.Client.Tapi.ProxyMessage(0, 0, C.LINE_AGENTSESSIONSTATUS, 0, 0, 0));
    }
}
