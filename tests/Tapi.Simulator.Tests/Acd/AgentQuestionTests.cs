using Tapi.Simulator.Tests.Harness;
using Tapi.Simulator.Tests.Native;

namespace Tapi.Simulator.Tests.Acd;

public unsafe class AgentQuestionTests : IDisposable
{
    private readonly SimulatedPbx _pbx = new();
    private readonly ProxyHandler _acd;
    private readonly Client _client;
    private readonly uint _line;

    public AgentQuestionTests()
    {
        _acd = new ProxyHandler(_pbx, [.. Enumerable.Range(1, 20).Select(type => (uint)type)]);
        _client = new Client(_pbx, "agent");
        _line = _client.Open(C.LINECALLPRIVILEGE_NONE);
    }

    private delegate int Question(void* target);

    private TapiExports Tapi => _client.Tapi;

    [Fact]
    public void Every_structure_comes_back_from_the_handler()
    {
        AssertAnswered(target => Tapi.GetAgentStatus(_line, 0, target), C.LINEPROXYREQUEST_GETAGENTSTATUS, 32, 56, 0);
        AssertAnswered(target => Tapi.GetAgentInfo(_line, 0x77, target), C.LINEPROXYREQUEST_GETAGENTINFO, 32, 56, 0x77);
        AssertAnswered(target => Tapi.GetAgentActivityList(_line, 0, target), C.LINEPROXYREQUEST_GETAGENTACTIVITYLIST, 32, 24, 0);
        AssertAnswered(target => Tapi.GetAgentGroupList(_line, 0, target), C.LINEPROXYREQUEST_GETAGENTGROUPLIST, 32, 24, 0);
        AssertAnswered(target => Tapi.GetAgentSessionList(_line, 0x77, target), C.LINEPROXYREQUEST_GETAGENTSESSIONLIST, 32, 24, 0x77);
        AssertAnswered(target => Tapi.GetQueueInfo(_line, 5, target), C.LINEPROXYREQUEST_GETQUEUEINFO, 32, 52, 5);
        AssertAnswered(GetQueues, C.LINEPROXYREQUEST_GETQUEUELIST, 44, 24, 0x11223344);
        AssertAnswered(target => Tapi.GetGroupList(_line, target), C.LINEPROXYREQUEST_GETGROUPLIST, 28, 24, null);
        AssertAnswered(target => Tapi.GetAgentCaps(_client.App, 0, 0, 0x00020001, target), C.LINEPROXYREQUEST_GETAGENTCAPS, 32, 72, 0);
    }

    [Fact]
    public void Capabilities_belong_to_the_application()
    {
        using var caps = new Block(100);
        _pbx.On("lineGetAgentCapsW").NeverReply();
        var id = Tapi.GetAgentCaps(_client.App, 0, 0, 0x00020001, caps.Address);
        var pending = Assert.Single(_pbx.PendingRequests);
        Assert.Equal((id, "lineGetAgentCapsW", _client.App), (pending.Id, pending.Function, pending.Application));
        Assert.Equal((0u, 0u), (pending.Device, pending.Call));
        _acd.Take(C.LINEPROXYREQUEST_GETAGENTCAPS);
        Assert.Equal(0x00020001u, _acd[20]);
        _acd.Respond();
        Assert.Equal(0, Tapi.Close(_line));
        Assert.Single(_pbx.PendingRequests);
        Assert.Equal(C.LINEERR_BADDEVICEID, Tapi.GetAgentCaps(_client.App, 1, 0, 0x00020001, caps.Address));
        Assert.Equal(C.LINEERR_INVALADDRESSID, Tapi.GetAgentCaps(_client.App, 0, 1, 0x00020001, caps.Address));
        Assert.Equal(C.LINEERR_INCOMPATIBLEAPIVERSION, Tapi.GetAgentCaps(_client.App, 0, 0, 0x00010004, caps.Address));
        Assert.Equal(C.LINEERR_INVALPOINTER, Tapi.GetAgentCaps(_client.App, 0, 0, 0x00020001, null));
        Tapi.Shutdown(_client.App);
        Assert.Empty(_pbx.PendingRequests);
    }

    [Fact]
    public void Scripts_make_up_empty_answers()
    {
        using var list = new Block(100);
        list[12] = 99;
        _pbx.On("lineGetGroupListW").ReturnZero();
        Assert.Equal(0, Tapi.GetGroupList(_line, list.Address));
        Assert.Equal((100u, 24u, 24u, 0u), (list[0], list[4], list[8], list[12]));
    }

    [Fact]
    public void Mistakes_are_refused()
    {
        using var list = new Block(24);
        Assert.Equal(C.LINEERR_INVALPOINTER, Tapi.GetQueueList(_line, null, list.Address));
        Assert.Equal(C.LINEERR_INVALADDRESSID, Tapi.GetAgentGroupList(_line, 1, list.Address));
        Assert.Equal(C.LINEERR_INVALLINEHANDLE, Tapi.GetGroupList(0, list.Address));
        _acd.Client.AssertNothing();
        _acd.Client.Tapi.Close(_acd.Line);
        Assert.Equal(C.LINEERR_OPERATIONUNAVAIL, Tapi.GetGroupList(_line, list.Address));
    }

    [Fact]
    public void Proxy_status_lists_what_is_handled()
    {
        using var list = new Block(24 + 80);
        Assert.Equal(0, Tapi.GetProxyStatus(_client.App, 0, 0x00020002, list.Address));
        Assert.Equal((104u, 20u, 80u, 24u, 1u, 20u), (list[4], list[12], list[16], list[20], list[24], list[100]));
        using var tight = new Block(24);
        Assert.Equal(0, Tapi.GetProxyStatus(_client.App, 0, 0x00020002, tight.Address));
        Assert.Equal((104u, 0u), (tight[4], tight[12]));
        Assert.Equal(C.LINEERR_BADDEVICEID, Tapi.GetProxyStatus(_client.App, 1, 0x00020002, list.Address));
        Assert.Equal(C.LINEERR_INCOMPATIBLEAPIVERSION, Tapi.GetProxyStatus(_client.App, 0, 0x00020001, list.Address));
        Assert.Equal(C.LINEERR_INVALPOINTER, Tapi.GetProxyStatus(_client.App, 0, 0x00020002, null));
    }

    public void Dispose()
    {
        _client.Dispose();
        _acd.Dispose();
        Leaks.AssertNone(_pbx);
        _pbx.Dispose();
    }

    private int GetQueues(void* target)
    {
        var group = new Guid("11223344-5566-7788-99aa-bbccddeeff00");
        return Tapi.GetQueueList(_line, &group, target);
    }

    /// <summary>The handler finds its structure at the position, with room. What it uses comes back, and no more.</summary>
    private void AssertAnswered(Question question, uint type, int position, int fixedSize, uint? first)
    {
        using var target = new Block(fixedSize + 20);
        target[fixedSize + 12] = 0x5a5a5a5a;
        using var small = new Block(fixedSize - 1);
        Assert.Equal(C.LINEERR_INVALPOINTER, question(null));
        Assert.Equal(C.LINEERR_STRUCTURETOOSMALL, question(small.Address));
        var id = question(target.Address);
        _acd.Take(type);
        Assert.Equal((uint)fixedSize + 20, _acd[position]);
        Assert.True(position + fixedSize + 20 <= _acd[0]);
        if (first is { } number)
        {
            Assert.Equal(number, _acd[ProxyHandler.Union]);
        }

        _acd[position + 4] = (uint)fixedSize + 40;
        _acd[position + 8] = (uint)fixedSize + 12;
        _acd[position + 12] = 0xabc;
        _acd[position + fixedSize + 8] = 0xdef;
        Assert.Equal(0, _acd.Respond());
        _client.AssertReply(id);
        Assert.Equal(((uint)fixedSize + 20, (uint)fixedSize + 40, (uint)fixedSize + 12), (target[0], target[4], target[8]));
        Assert.Equal((0xabcu, 0xdefu, 0x5a5a5a5au), (target[12], target[fixedSize + 8], target[fixedSize + 12]));
    }
}
