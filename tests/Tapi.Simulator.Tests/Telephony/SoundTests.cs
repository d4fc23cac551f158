using Tapi.Simulator.Tests.Harness;
using Tapi.Simulator.Tests.Native;

namespace Tapi.Simulator.Tests.Telephony;

public unsafe class SoundTests : CallFixture
{
    private readonly uint _call;
    private readonly SimulatedCall _remote;

    public SoundTests()
    {
        (_call, _remote) = Offered();
        Tapi.Answer(_call);
        Client.Drain();
    }

    private string Digits => new((char*)Cells.Address);

    [Fact]
    public void Digits_fill_theCells()
    {
        Cells[4] = 0x00580058;
        Assert.Equal(0, Gather(2));
        _remote.RemotePresses("1");
        Client.AssertNothing();
        Pbx.Time.Advance(TimeSpan.FromMilliseconds(250));
        _remote.RemotePresses("23");
        AssertGathered(C.LINEGATHERTERM_BUFFERFULL, 250);
        Assert.Equal("12XX", Digits[..4]);
        Client.AssertNothing();
    }

    [Fact]
    public void A_termination_digit_ends_and_is_kept()
    {
        Cells[8] = 0x00580058;
        Assert.Equal(0, WithText("#*", text => Gather(6, terminators: text)));
        _remote.RemotePresses("123#");
        AssertGathered(C.LINEGATHERTERM_TERMDIGIT, 0);
        Assert.Equal("123#", Digits);
    }

    [Fact]
    public void Silence_ends_after_the_first_or_the_later_time_out()
    {
        Assert.Equal(0, Gather(3, first: 5000, inter: 1000));
        Pbx.Time.Advance(TimeSpan.FromSeconds(5));
        AssertGathered(C.LINEGATHERTERM_FIRSTTIMEOUT, 5000);
        Assert.Equal("", Digits);
        Gather(3, first: 5000, inter: 1000);
        Pbx.Time.Advance(TimeSpan.FromSeconds(4));
        _remote.RemotePresses("7");
        Pbx.Time.Advance(TimeSpan.FromSeconds(0.9));
        Client.AssertNothing();
        Pbx.Time.Advance(TimeSpan.FromSeconds(0.1));
        AssertGathered(C.LINEGATHERTERM_INTERTIMEOUT, 10000);
        Assert.Equal("7", Digits);
    }

    [Fact]
    public void A_collection_is_canceled_by_request_by_the_next_one_and_by_the_end()
    {
        Gather(3);
        _remote.RemotePresses("7");
        Assert.Equal(0, Tapi.GatherDigits(_call, 0, null, 0, null, 0, 0));
        AssertGathered(C.LINEGATHERTERM_CANCEL, 0);
        Assert.Equal("7", Digits);
        Assert.Equal(0, Tapi.GatherDigits(_call, 0, null, 0, null, 0, 0));
        Client.AssertNothing();
        Gather(3);
        Gather(3);
        AssertGathered(C.LINEGATHERTERM_CANCEL, 0);
        _remote.HangUp();
        AssertGathered(C.LINEGATHERTERM_CANCEL, 0);
        Client.AssertStates(_call, C.LINECALLSTATE_DISCONNECTED);
        Assert.Equal(C.LINEERR_INVALCALLSTATE, Gather(3));
    }

    [Fact]
    public void Closing_the_line_leaves_the_buffer_alone()
    {
        Gather(3, first: 1000);
        Tapi.Close(Line);
        Cells[0] = 0x00580058;
        Pbx.Time.Advance(TimeSpan.FromSeconds(2));
        _remote.RemotePresses("7");
        Assert.Equal(0x00580058u, Cells[0]);
    }

    [Fact]
    public void Gathering_refuses_nonsense()
    {
        Assert.Equal(C.LINEERR_INVALDIGITMODE, Tapi.GatherDigits(_call, 8, (char*)Cells.Address, 1, null, 0, 0));
        Assert.Equal(C.LINEERR_INVALPARAM, Gather(0));
        Assert.Equal(C.LINEERR_INVALPARAM, Gather(1, first: 1));
        Assert.Equal(C.LINEERR_INVALDIGITS, WithText("x", text => Gather(1, terminators: text)));
        Assert.Throws<ArgumentException>(() => _remote.RemotePresses("x"));
        Assert.Equal(C.LINEERR_INVALCALLHANDLE, Tapi.GatherDigits(0, 2, (char*)Cells.Address, 1, null, 0, 0));
        Pbx.On("lineGatherDigitsW").FailAtOnce(C.LINEERR_RESOURCEUNAVAIL);
        Assert.Equal(C.LINEERR_RESOURCEUNAVAIL, Gather(1));
    }

    [Fact]
    public void Generated_digits_take_their_time()
    {
        Assert.Equal(0, WithText("12p3", text => Tapi.GenerateDigits(_call, C.LINEDIGITMODE_DTMF, (char*)text, 200)));
        Pbx.Time.Advance(TimeSpan.FromMilliseconds(599));
        Client.AssertNothing();
        Assert.Equal("", _remote.DigitsSent);
        Pbx.Time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(new Message(_call, C.LINE_GENERATE, 5, C.LINEGENERATETERM_DONE, 0, 600), Client.Next());
        Assert.Equal("123", _remote.DigitsSent);
    }

    [Fact]
    public void A_tone_stops_digits_and_the_end_of_the_call_stops_a_tone()
    {
        WithText("12", text => Tapi.GenerateDigits(_call, C.LINEDIGITMODE_PULSE, (char*)text, 0));
        Assert.Equal(0, Tapi.GenerateTone(_call, C.LINETONEMODE_BEEP, 300, 0, null));
        Assert.Equal(new Message(_call, C.LINE_GENERATE, 5, C.LINEGENERATETERM_CANCEL, 0, 0), Client.Next());
        Pbx.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(new Message(_call, C.LINE_GENERATE, 5, C.LINEGENERATETERM_DONE, 0, 300), Client.Next());
        Assert.Equal([(SimulatedToneMode)C.LINETONEMODE_BEEP], _remote.TonesSent);
        using var tone = new Block(16, 440);
        Assert.Equal(0, Tapi.GenerateTone(_call, C.LINETONEMODE_CUSTOM, 300, 1, tone.Address));
        Assert.Equal(0, Tapi.GenerateTone(_call, 0, 0, 0, null));
        Assert.Equal(C.LINEGENERATETERM_CANCEL, (uint)Client.Next().Param1);
        Tapi.GenerateTone(_call, C.LINETONEMODE_BUSY, 0, 0, null);
        Succeed(Tapi.Drop(_call));
        Assert.Equal(C.LINEGENERATETERM_CANCEL, (uint)Client.Next().Param1);
        Client.AssertStates(_call, C.LINECALLSTATE_IDLE);
    }

    [Fact]
    public void Generating_refuses_nonsense()
    {
        Assert.Equal(C.LINEERR_INVALDIGITMODE, WithText("1", text => Tapi.GenerateDigits(_call, 3, (char*)text, 0)));
        Assert.Equal(C.LINEERR_INVALTONEMODE, Tapi.GenerateTone(_call, 3, 0, 0, null));
        Assert.Equal(C.LINEERR_INVALPOINTER, Tapi.GenerateTone(_call, C.LINETONEMODE_CUSTOM, 0, 1, null));
        Assert.Equal(0, Tapi.GenerateDigits(_call, 0, null, 0));
    }

    [Fact]
    public void Digits_tones_and_media_are_reported_to_who_listens()
    {
        using var tones = new Block(40, 7);
        tones[8] = 941;
        tones[12] = 1336;
        tones[20] = 8;
        Assert.Equal(0, Tapi.MonitorDigits(_call, C.LINEDIGITMODE_DTMF | C.LINEDIGITMODE_DTMFEND));
        AssertInfo(_call, C.LINECALLINFOSTATE_MONITORMODES);
        Assert.Equal(0, Tapi.MonitorMedia(_call, C.LINEMEDIAMODE_G3FAX));
        AssertInfo(_call, C.LINECALLINFOSTATE_MONITORMODES);
        Assert.Equal(0, Tapi.MonitorTones(_call, tones.Address, 2));
        Pbx.Time.Advance(TimeSpan.FromSeconds(1));
        Gather(1);
        _remote.RemotePresses("9");
        Assert.Equal(new Message(_call, C.LINE_MONITORDIGITS, 5, '9', C.LINEDIGITMODE_DTMF, 1000), Client.Next());
        Assert.Equal(new Message(_call, C.LINE_MONITORDIGITS, 5, '9', C.LINEDIGITMODE_DTMFEND, 1000), Client.Next());
        AssertGathered(C.LINEGATHERTERM_BUFFERFULL, 1000);
        _remote.RemotePlaysTone(1336, 941);
        Assert.Equal(new Message(_call, C.LINE_MONITORTONE, 5, 7, 0, 1000), Client.Next());
        _remote.RemotePlaysTone(0);
        Assert.Equal(new Message(_call, C.LINE_MONITORTONE, 5, 8, 0, 1000), Client.Next());
        _remote.RemotePlaysTone(440);
        _remote.DetectMedia(C.LINEMEDIAMODE_DATAMODEM);
        _remote.DetectMedia(C.LINEMEDIAMODE_G3FAX);
        Assert.Equal(new Message(_call, C.LINE_MONITORMEDIA, 5, C.LINEMEDIAMODE_G3FAX, 0, 1000), Client.Next());
        Client.AssertNothing();

        Tapi.MonitorDigits(_call, 0);
        Tapi.MonitorMedia(_call, 0);
        Assert.Equal(0, Tapi.MonitorTones(_call, null, 0));
        Client.Drain();
        _remote.RemotePresses("9");
        _remote.RemotePlaysTone(0);
        _remote.DetectMedia(C.LINEMEDIAMODE_G3FAX);
        Client.AssertNothing();
        Assert.Equal(C.LINEERR_INVALDIGITMODE, Tapi.MonitorDigits(_call, 8));
        Assert.Equal(C.LINEERR_INVALMEDIAMODE, Tapi.MonitorMedia(_call, 1));
        Assert.Equal(C.LINEERR_INVALPOINTER, Tapi.MonitorTones(_call, tones.Address, 0));
        _remote.HangUp();
        Assert.Equal(C.LINEERR_INVALCALLSTATE, Tapi.MonitorDigits(_call, 2));
    }

    private int Gather(uint count, uint first = 0, uint inter = 0, nint terminators = 0) =>
        Tapi.GatherDigits(_call, C.LINEDIGITMODE_DTMF, (char*)Cells.Address, count, (char*)terminators, first, inter);

    private void AssertGathered(uint reason, uint tick) =>
        Assert.Equal(new Message(_call, C.LINE_GATHERDIGITS, 5, reason, 0, tick), Client.Next());
}
