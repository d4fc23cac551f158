using Tapi.Simulator.Tests.Harness;
using Tapi.Simulator.Tests.Native;

namespace Tapi.Simulator.Tests;

public class ScriptTests : IDisposable
{
    private readonly SimulatedPbx _pbx = new();
    private readonly Client _client;
    private readonly uint _line;

    public ScriptTests()
    {
        _client = new Client(_pbx);
        _line = _client.Open(instance: 8);
        _client.CellValue = 0;
    }

    [Fact]
    public void Fail_at_once_returns_the_error_and_starts_nothing()
    {
        _pbx.On("lineMakeCallW").FailAtOnce(C.LINEERR_RESOURCEUNAVAIL);
        Assert.Equal(C.LINEERR_RESOURCEUNAVAIL, _client.MakeCall(_line, "1"));
        _client.AssertNothing();
        Assert.Empty(_pbx.LiveCalls);
        Assert.True(_client.MakeCall(_line, "1") > 0);
    }

    [Fact]
    public void Fail_in_reply_writes_nothing()
    {
        _pbx.On("lineMakeCallW").FailInReply(C.LINEERR_CALLUNAVAIL);
        var id = _client.MakeCall(_line, "1");
        Assert.True(id > 0);
        Assert.Equal((nuint)8, _client.AssertReply(id, C.LINEERR_CALLUNAVAIL).Instance);
        _client.AssertNothing();
        Assert.Equal(0u, _client.CellValue);
        Assert.Empty(_pbx.LiveCalls);
    }

    [Fact]
    public void Reply_after_waits_for_the_clock_and_writes_only_then()
    {
        _pbx.On("lineMakeCallW").ReplyAfter(TimeSpan.FromSeconds(3));
        var id = _client.MakeCall(_line, "1");
        var pending = Assert.Single(_pbx.PendingRequests);
        Assert.Equal((id, "lineMakeCallW"), (pending.Id, pending.Function));
        Assert.Equal((_client.App, _line, 0u), (pending.Application, pending.Device, pending.Call));
        _pbx.Time.Advance(TimeSpan.FromSeconds(2.9));
        _client.AssertNothing();
        Assert.Equal(0u, _client.CellValue);
        _pbx.Time.Advance(TimeSpan.FromSeconds(0.1));
        _client.AssertReply(id);
        Assert.NotEqual(0u, _client.CellValue);
        Assert.Empty(_pbx.PendingRequests);
    }

    [Fact]
    public void Never_reply_leaves_the_request_open_until_the_line_is_closed()
    {
        _pbx.On("lineMakeCallW").NeverReply();
        Assert.True(_client.MakeCall(_line, "1") > 0);
        _pbx.Time.Advance(TimeSpan.FromDays(1));
        _client.AssertNothing();
        Assert.Single(_pbx.PendingRequests);
        Assert.Equal(0, _client.Tapi.Close(_line));
        Assert.Empty(_pbx.PendingRequests);
        _client.AssertNothing();
    }

    [Fact]
    public void Closing_the_line_ends_late_requests_for_good()
    {
        _pbx.On("lineMakeCallW").ReplyAfter(TimeSpan.FromSeconds(3));
        _client.MakeCall(_line, "1");
        _client.Tapi.Close(_line);
        _pbx.Time.Advance(TimeSpan.FromSeconds(5));
        _client.AssertNothing();
        Assert.Equal(0u, _client.CellValue);
        Assert.Empty(_pbx.LiveCalls);
    }

    [Fact]
    public void Deallocating_a_call_ends_its_late_requests()
    {
        var call = _client.Call(_line, "1");
        _pbx.On("lineDrop").ReplyAfter(TimeSpan.FromSeconds(1));
        _client.Tapi.Drop(call);
        _client.Drain();
        Assert.Equal(call, Assert.Single(_pbx.PendingRequests).Call);
        Assert.True(_client.Tapi.Drop(call) > 0);
        Assert.Equal(0, _client.Tapi.DeallocateCall(call));
        Assert.Empty(_pbx.PendingRequests);
    }

    [Fact]
    public void Return_zero_completes_on_the_spot()
    {
        _pbx.On("lineMakeCallW").ReturnZero();
        Assert.Equal(0, _client.MakeCall(_line, "1"));
        var call = _client.CellValue;
        Assert.NotEqual(0u, call);
        _client.AssertStates(call, C.LINECALLSTATE_DIALTONE);
        Assert.DoesNotContain(_client.Drain(), message => message.Id == C.LINE_REPLY);
    }

    [Fact]
    public void Request_id_can_be_chosen()
    {
        _pbx.On("lineMakeCallW").WithRequestId(int.MaxValue);
        Assert.Equal(int.MaxValue, _client.MakeCall(_line, "1"));
        _client.AssertReply(int.MaxValue);
    }

    [Fact]
    public void Replies_can_come_twice_and_strangers_first()
    {
        _pbx.On("lineMakeCallW").ReplyTwice().ReplyWithUnknownIdFirst();
        var id = _client.MakeCall(_line, "1");
        var stray = _client.Next();
        Assert.Equal(C.LINE_REPLY, stray.Id);
        Assert.NotEqual((nuint)(uint)id, stray.Param1);
        _client.AssertReply(id);
        _client.AssertReply(id);
        _client.AssertStates(_client.CellValue, C.LINECALLSTATE_DIALTONE);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Errors_come_sign_or_zero_extended(bool signExtended)
    {
        _pbx.On("lineMakeCallW").FailInReply(C.LINEERR_NOMEM).SignExtended(signExtended);
        _client.MakeCall(_line, "1");
        var expected = signExtended ? unchecked((nuint)(nint)C.LINEERR_NOMEM) : unchecked((uint)C.LINEERR_NOMEM);
        Assert.Equal(expected, _client.Next().Param2);
    }

    [Fact]
    public async Task Reply_before_return_waits_for_the_reader()
    {
        _pbx.On("lineMakeCallW").ReplyBeforeReturn();
        var pump = Task.Run(
            () =>
            {
                var journal = new List<Message>();
                while (_client.TryNext(out var message, 0xffffffff) == 0)
                {
                    lock (journal)
                    {
                        journal.Add(message);
                    }
                }

                return journal;
            },
            TestContext.Current.CancellationToken);

        var id = _client.MakeCall(_line, "1");
        var replyInQueue = _pbx.Journal.Last(entry => entry.Name == "LINE_REPLY").Number;
        var returned = _pbx.Journal.Last(entry => entry.Kind == JournalKind.Result && entry.Name == "lineMakeCallW").Number;
        Assert.True(replyInQueue < returned);

        _client.Tapi.Shutdown(_client.App);
        var read = await pump;
        Assert.Equal((C.LINE_REPLY, (nuint)(uint)id), (read[0].Id, read[0].Param1));
    }

    [Fact]
    public void Reply_before_return_does_not_wait_for_its_own_thread()
    {
        _client.AssertNothing();
        _pbx.On("lineMakeCallW").ReplyBeforeReturn();
        _client.AssertReply(_client.MakeCall(_line, "1"));
    }

    [Fact]
    public void Rules_are_used_up_in_order()
    {
        _pbx.On("lineMakeCallW").FailAtOnce(C.LINEERR_NOMEM).Times(2);
        _pbx.On("lineMakeCallW");
        _pbx.On("lineMakeCallW").FailAtOnce(C.LINEERR_CALLUNAVAIL).Always();
        Assert.Equal(C.LINEERR_NOMEM, _client.MakeCall(_line, "1"));
        Assert.Equal(C.LINEERR_NOMEM, _client.MakeCall(_line, "1"));
        Assert.True(_client.MakeCall(_line, "1") > 0);
        Assert.Equal(C.LINEERR_CALLUNAVAIL, _client.MakeCall(_line, "1"));
        Assert.Equal(C.LINEERR_CALLUNAVAIL, _client.MakeCall(_line, "1"));
        _pbx.ClearRules();
        Assert.True(_client.MakeCall(_line, "1") > 0);
    }

    [Fact]
    public void Rules_reject_nonsense()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => _pbx.On("lineDrop").FailAtOnce(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => _pbx.On("lineDrop").FailAtOnce(SimulatedCallState.Idle));
        Assert.Throws<ArgumentException>(() => _pbx.On("lineDrop").FailInReply(Wide.Error));
        Assert.Throws<ArgumentOutOfRangeException>(() => _pbx.On("lineDrop").WithRequestId(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => _pbx.On("lineDrop").Times(0));
    }

    public void Dispose()
    {
        _client.Dispose();
        _pbx.Dispose();
        Assert.Empty(_pbx.Faults);
    }

    [Theory]
    [InlineData("lineMakeCall", "lineMakeCallW")]
    [InlineData("LineDrop", "lineDrop")]
    [InlineData("phoneSetLmap", "phoneSetLamp")]
    [InlineData("lineInitializeEx", "lineInitializeExW")]
    [InlineData("lineGetMesage", "lineGetMessage")]
    public void A_rule_for_a_function_that_does_not_exist_names_the_nearest(string wrong, string right)
    {
        var failure = Assert.Throws<ArgumentException>(() => _pbx.On(wrong));
        Assert.Equal("function", failure.ParamName);
        Assert.StartsWith($"The simulator has no export {wrong}. The nearest name is {right}.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_are_values_of_whatever_enum_the_program_has()
    {
        _pbx.On("lineMakeCallW").FailAtOnce(Error.ResourceUnavailable);
        Assert.Equal(C.LINEERR_RESOURCEUNAVAIL, _client.MakeCall(_line, "1"));
        _pbx.On("lineMakeCallW").FailInReply(UnsignedError.NoMemory);
        _client.AssertReply(_client.MakeCall(_line, "1"), C.LINEERR_NOMEM);
    }

    private enum Error
    {
        ResourceUnavailable = C.LINEERR_RESOURCEUNAVAIL,
    }

    private enum UnsignedError : uint
    {
        NoMemory = unchecked((uint)C.LINEERR_NOMEM),
    }

    private enum Wide : long
    {
        Error = -1,
    }
}
