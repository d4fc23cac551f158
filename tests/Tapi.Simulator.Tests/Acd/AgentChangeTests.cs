using Tapi.Simulator.Tests.Harness;
using Tapi.Simulator.Tests.Native;

namespace Tapi.Simulator.Tests.Acd;

public unsafe class AgentChangeTests : IDisposable
{
    private readonly SimulatedPbx _pbx = new();
    private readonly ProxyHandler _acd;
    private readonly Client _client;
    private readonly uint _line;

    public AgentChangeTests()
    {
        _acd = new ProxyHandler(_pbx, [.. Enumerable.Range(1, 20).Select(type => (uint)type)]);
        _client = new Client(_pbx, "agent");
        _line = _client.Open(C.LINECALLPRIVILEGE_NONE);
    }

    private TapiExports Tapi => _client.Tapi;

    [Fact]
    public void States_activities_and_periods_reach_the_handler()
    {
        AssertPassedOn(Tapi.SetAgentState(_line, 0, 4, 2), C.LINEPROXYREQUEST_SETAGENTSTATE, 0, 4, 2);
        AssertPassedOn(Tapi.SetAgentStateEx(_line, 0x77, 2, 1), C.LINEPROXYREQUEST_SETAGENTSTATEEX, 0x77, 2, 1);
        AssertPassedOn(Tapi.SetAgentActivity(_line, 0, 9), C.LINEPROXYREQUEST_SETAGENTACTIVITY, 0, 9);
        AssertPassedOn(Tapi.SetAgentMeasurementPeriod(_line, 0x77, 600), C.LINEPROXYREQUEST_SETAGENTMEASUREMENTPERIOD, 0x77, 600);
        AssertPassedOn(Tapi.SetQueueMeasurementPeriod(_line, 3, 700), C.LINEPROXYREQUEST_SETQUEUEMEASUREMENTPERIOD, 3, 700);
    }

    [Fact]
    public void Groups_are_passed_on_with_their_names()
    {
        using var list = new Block(24 + 24 + 8);
        list[12] = 1;
        list[16] = 24;
        list[20] = 24;
        list[24] = 0x11;
        list[24 + 16] = 8;
        list[24 + 20] = 48;
        "abc\0".AsSpan().CopyTo(new Span<char>(list.Address + 48, 4));
        var id = Tapi.SetAgentGroup(_line, 0, list.Address);
        _acd.Take(C.LINEPROXYREQUEST_SETAGENTGROUP);
        Assert.Equal((0u, 56u, 1u, 0x11u), (_acd[28], _acd[32], _acd[44], _acd[32 + 24]));
        Assert.Equal("abc", new string((char*)(_acd.Request + 32 + 48)));
        _acd.Respond();
        _client.AssertReply(id);

        id = Tapi.SetAgentGroup(_line, 0, null);
        _acd.Take(C.LINEPROXYREQUEST_SETAGENTGROUP);
        Assert.Equal((24u, 0u), (_acd[32], _acd[44]));
        _acd.Respond();
        _client.AssertReply(id);
    }

    [Fact]
    public void Specific_bytes_go_there_and_back()
    {
        using var data = new Block(4, 0x04030201);
        var id = Tapi.AgentSpecific(_line, 0, 2, data.Address, 3);
        _acd.Take(C.LINEPROXYREQUEST_AGENTSPECIFIC);
        Assert.Equal((0u, 2u, 3u, 0x030201u), (_acd[28], _acd[32], _acd[36], _acd[40] & 0xffffff));
        _acd[40] = 0xeeddccbb;
        Assert.Equal(0x04030201u, data[0]);
        _acd.Respond();
        _client.AssertReply(id);
        Assert.Equal(0x04ddccbbu, data[0]);
    }

    [Fact]
    public void Mistakes_are_refused()
    {
        using var small = new Block(23);
        Assert.Equal(C.LINEERR_INVALADDRESSID, Tapi.SetAgentState(_line, 1, 4, 2));
        Assert.Equal(C.LINEERR_INVALADDRESSID, Tapi.SetAgentActivity(_line, 1, 4));
        Assert.Equal(C.LINEERR_STRUCTURETOOSMALL, Tapi.SetAgentGroup(_line, 0, small.Address));
        Assert.Equal(C.LINEERR_INVALPOINTER, Tapi.AgentSpecific(_line, 0, 2, null, 3));
        Assert.Equal(C.LINEERR_INVALADDRESSID, Tapi.AgentSpecific(_line, 1, 2, null, 0));
        Assert.Equal(C.LINEERR_INVALLINEHANDLE, Tapi.SetAgentStateEx(0, 1, 1, 1));
        _acd.Client.AssertNothing();
    }

    public void Dispose()
    {
        _client.Dispose();
        _acd.Dispose();
        Leaks.AssertNone(_pbx);
        _pbx.Dispose();
    }

    private void AssertPassedOn(int id, uint type, params uint[] members)
    {
        _acd.Take(type);
        for (var index = 0; index < members.Length; index++)
        {
            Assert.Equal(members[index], _acd[ProxyHandler.Union + (index * 4)]);
        }

        Assert.Equal(0, _acd.Respond());
        _client.AssertReply(id);
    }
}
