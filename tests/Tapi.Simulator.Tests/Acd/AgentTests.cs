using Tapi.Simulator.Tests.Harness;
using Tapi.Simulator.Tests.Native;

namespace Tapi.Simulator.Tests.Acd;

public unsafe class AgentTests : IDisposable
{
    private static readonly Guid Group = new("11223344-5566-7788-99aa-bbccddeeff00");

    private readonly SimulatedPbx _pbx = new(new PbxOptions { ClientMachineName = "PC-3", ClientUserName = "müller" });
    private readonly ProxyHandler _acd;
    private readonly Client _client;
    private readonly uint _line;

    public AgentTests()
    {
        _acd = new ProxyHandler(_pbx);
        _client = new Client(_pbx, "agent");
        _line = _client.Open(C.LINECALLPRIVILEGE_NONE, instance: 6, version: 0x00030000);
        *_client.Cell = 0;
    }

    [Fact]
    public void Create_agent_goes_to_the_handler_and_back()
    {
        var id = CreateAgent("4711", "secret");
        _client.AssertNothing();
        Assert.Equal((SimulatedProxyRequestType)C.LINEPROXYREQUEST_CREATEAGENT, Assert.Single(_pbx.LiveProxyBuffers).RequestType);

        _acd.Take(C.LINEPROXYREQUEST_CREATEAGENT);
        Assert.Equal("PC-3", _acd.Text(4));
        Assert.Equal("müller", _acd.Text(12));
        Assert.Equal(0x00030000u, _acd[20]);
        Assert.Equal(0u, _acd[28]);
        Assert.Equal("4711", _acd.Text(32));
        Assert.Equal("secret", _acd.Text(40));
        Assert.True(_acd[8] >= ProxyHandler.Size);
        Assert.True(_acd[44] + _acd[40] <= _acd[0]);

        _acd[28] = 0xa9e77;
        Assert.Equal(0, _acd.Respond());
        Assert.Equal((nuint)6, _client.AssertReply(id).Instance);
        Assert.Equal(0xa9e77u, *_client.Cell);
        Assert.Empty(_pbx.LiveProxyBuffers);
        Assert.DoesNotContain(_pbx.Journal, entry => entry.Details.Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public void Create_agent_takes_no_names_for_user_login()
    {
        var id = _client.Tapi.CreateAgent(_line, null, null, _client.Cell);
        _acd.Take(C.LINEPROXYREQUEST_CREATEAGENT);
        Assert.Equal("", _acd.Text(32));
        Assert.Equal("", _acd.Text(40));
        _acd.Respond();
        _client.AssertReply(id);
    }

    [Fact]
    public void Create_session_passes_everything_on()
    {
        var id = CreateSession();
        _acd.Take(C.LINEPROXYREQUEST_CREATEAGENTSESSION);
        Assert.Equal("1234", _acd.Text(32));
        Assert.Equal(77u, _acd[40]);
        Assert.Equal(Group, new Guid(new ReadOnlySpan<byte>(_acd.Request + 44, 16)));
        Assert.Equal(0u, _acd[60]);
        _acd[28] = 0x5e55;
        Assert.Equal(0, _acd.Respond());
        _client.AssertReply(id);
        Assert.Equal(0x5e55u, *_client.Cell);
    }

    [Fact]
    public void An_error_reaches_the_client_and_writes_nothing()
    {
        var id = CreateSession();
        _acd.Take(C.LINEPROXYREQUEST_CREATEAGENTSESSION);
        _acd[28] = 0x5e55;
        Assert.Equal(0, _acd.Respond(C.LINEERR_INVALPASSWORD));
        _client.AssertReply(id, C.LINEERR_INVALPASSWORD);
        Assert.Equal(0u, *_client.Cell);
    }

    [Fact]
    public void Set_session_state_passes_both_states()
    {
        var id = _client.Tapi.SetAgentSessionState(_line, 5, C.LINEAGENTSESSIONSTATE_READY, C.LINEAGENTSESSIONSTATE_NOTREADY);
        _acd.Take(C.LINEPROXYREQUEST_SETAGENTSESSIONSTATE);
        Assert.Equal((5u, C.LINEAGENTSESSIONSTATE_READY, C.LINEAGENTSESSIONSTATE_NOTREADY), (_acd[28], _acd[32], _acd[36]));
        Assert.Equal(0, _acd.Respond());
        _client.AssertReply(id);
    }

    [Fact]
    public void Session_information_is_copied_as_far_as_it_is_used()
    {
        using var info = new Block(100);
        var id = _client.Tapi.GetAgentSessionInfo(_line, 5, info.Address);
        _acd.Take(C.LINEPROXYREQUEST_GETAGENTSESSIONINFO);
        Assert.Equal(5u, _acd[28]);
        Assert.Equal(100u, _acd[32]);
        Assert.True(_acd[0] >= 32 + 100);
        Assert.True(_acd[8] >= 32 + 100, "the strings must be after the client's structure");
        _acd[32] = 9999;
        _acd[36] = 76;
        _acd[40] = 76;
        _acd[44] = C.LINEAGENTSESSIONSTATE_READY;
        *(double*)(_acd.Request + 52) = 37000.5;
        *(long*)(_acd.Request + 92) = 123_4567;
        _acd[104] = 31;
        _acd[108] = 0x11111111;
        Assert.Equal(0, _acd.Respond());
        _client.AssertReply(id);

        Assert.Equal((100u, 76u, 76u), (info[0], info[4], info[8]));
        Assert.Equal(C.LINEAGENTSESSIONSTATE_READY, info[12]);
        Assert.Equal(37000.5, BitConverter.ToDouble(info.Bytes.Slice(20, 8)));
        Assert.Equal(123_4567, BitConverter.ToInt64(info.Bytes.Slice(60, 8)));
        Assert.Equal(31u, info[72]);
        Assert.Equal(0u, info[76]);
    }

    [Fact]
    public void A_handler_cannot_write_past_the_clients_memory()
    {
        using var info = new Block(200, 76);
        var id = _client.Tapi.GetAgentSessionInfo(_line, 5, info.Address);
        _acd.Take(C.LINEPROXYREQUEST_GETAGENTSESSIONINFO);
        _acd[40] = 5000;
        Assert.Equal(0, _acd.Respond());
        _client.AssertReply(id);
        Assert.Equal(new byte[200 - 76], info.Bytes[76..].ToArray());
    }

    [Fact]
    public void Arguments_are_checked()
    {
        using var small = new Block(76, 75);
        var group = Group;
        var tapi = _client.Tapi;
        Assert.Equal(C.LINEERR_INVALPOINTER, tapi.CreateAgent(_line, null, null, null));
        Assert.Equal(C.LINEERR_INVALPOINTER, tapi.CreateAgentSession(_line, 1, null, 0, null, _client.Cell));
        Assert.Equal(C.LINEERR_INVALPOINTER, tapi.CreateAgentSession(_line, 1, null, 0, &group, null));
        Assert.Equal(C.LINEERR_INVALPOINTER, tapi.GetAgentSessionInfo(_line, 1, null));
        Assert.Equal(C.LINEERR_STRUCTURETOOSMALL, tapi.GetAgentSessionInfo(_line, 1, small.Address));
        Assert.Equal(C.LINEERR_INVALLINEHANDLE, tapi.CreateAgent(0, null, null, _client.Cell));
        Assert.Equal(C.LINEERR_INVALLINEHANDLE, tapi.SetAgentSessionState(0, 1, 1, 1));
        _acd.Client.AssertNothing();
    }

    [Fact]
    public void Scripts_reach_agent_functions_too()
    {
        _pbx.On("lineCreateAgentW").FailAtOnce(C.LINEERR_RESOURCEUNAVAIL);
        _pbx.On("lineCreateAgentW").ReturnZero();
        _pbx.On("lineCreateAgentW").FailInReply(C.LINEERR_NOMEM);
        _pbx.On("lineCreateAgentW").ReplyAfter(TimeSpan.FromSeconds(1)).WithRequestId(int.MaxValue);
        _pbx.On("lineCreateAgentW").NeverReply();
        Assert.Equal(C.LINEERR_RESOURCEUNAVAIL, CreateAgent("1", "2"));
        Assert.Equal(0, CreateAgent("1", "2"));
        Assert.NotEqual(0u, *_client.Cell);
        _client.AssertReply(CreateAgent("1", "2"), C.LINEERR_NOMEM);
        _acd.Client.AssertNothing();

        Assert.Equal(int.MaxValue, CreateAgent("1", "2"));
        _acd.Take(C.LINEPROXYREQUEST_CREATEAGENT);
        _acd[28] = 12;
        Assert.Equal(0, _acd.Respond());
        Assert.NotEqual(12u, *_client.Cell);
        _pbx.Time.Advance(TimeSpan.FromSeconds(1));
        _client.AssertReply(int.MaxValue);
        Assert.Equal(12u, *_client.Cell);

        Assert.True(CreateAgent("1", "2") > 0);
        _acd.Take(C.LINEPROXYREQUEST_CREATEAGENT);
        Assert.Equal(0, _acd.Respond());
        _client.AssertNothing();
        Assert.Empty(_pbx.LiveProxyBuffers);
        Assert.Single(_pbx.PendingRequests);
    }

    [Fact]
    public void Reply_before_return_spans_the_handlers_answer()
    {
        _pbx.On("lineSetAgentSessionState").ReplyBeforeReturn();
        var reply = 0;
        var handler = new Thread(() =>
        {
            while (_acd.Client.TryNext(out var message, 0xffffffff) == 0)
            {
                _acd.Client.Tapi.ProxyResponse(_acd.Line, (void*)message.Param1, 0);
            }
        });
        var reader = new Thread(() =>
        {
            while (_client.TryNext(out var message, 0xffffffff) == 0)
            {
                Volatile.Write(ref reply, (int)message.Param1);
            }
        });
        handler.Start();
        reader.Start();
        var id = _client.Tapi.SetAgentSessionState(_line, 1, 1, 1);
        Assert.Equal(id, Volatile.Read(ref reply));
        _acd.Client.Tapi.Shutdown(_acd.Client.App);
        _client.Tapi.Shutdown(_client.App);
        handler.Join();
        reader.Join();
    }

    public void Dispose()
    {
        _client.Dispose();
        _acd.Dispose();
        Leaks.AssertNone(_pbx);
        _pbx.Dispose();
    }

    private int CreateAgent(string id, string pin)
    {
        fixed (char* idText = id, pinText = pin)
        {
            return _client.Tapi.CreateAgent(_line, idText, pinText, _client.Cell);
        }
    }

    private int CreateSession()
    {
        var group = Group;
        fixed (char* pin = "1234")
        {
            return _client.Tapi.CreateAgentSession(_line, 77, pin, 0, &group, _client.Cell);
        }
    }
}
