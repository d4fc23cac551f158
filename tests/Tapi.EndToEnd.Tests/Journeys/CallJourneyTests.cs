using Tapi.Simulator;

namespace Tapi.EndToEnd.Tests.Journeys;

public class CallJourneyTests
{
    private readonly SimulatedPbx _pbx = new();

    [Fact]
    public async Task A_call_is_placed()
    {
        Assert.Equal(["ringing", "talking", "over"], await Journey.RunAsync(PlaceCall.RunAsync, _pbx));
        Assert.Equal(TimeSpan.FromSeconds(3), _pbx.Time.Elapsed);
        Assert.Equal(1, _pbx.Journal.Calls("lineDrop"));
    }

    [Fact]
    public async Task A_call_is_answered() =>
        Assert.Equal(["5550100 is calling", "talking", "over: Normal"], await Journey.RunAsync(AnswerCall.RunAsync, _pbx));

    [Fact]
    public async Task A_call_is_held()
    {
        Assert.Equal(["now OnHold", "now Connected"], await Journey.RunAsync(HoldCall.RunAsync, _pbx));
        Assert.Equal((1, 1), (_pbx.Journal.Calls("lineHold"), _pbx.Journal.Calls("lineUnhold")));
    }

    [Fact]
    public async Task Three_talk_in_a_conference()
    {
        Assert.Equal(["3 calls belong together", "the second is out: OnHold"], await Journey.RunAsync(HoldConference.RunAsync, _pbx));
        Assert.Equal(1, _pbx.Journal.Calls("lineAddToConference"));
    }

    [Fact]
    public async Task A_call_is_transferred()
    {
        Assert.Equal(
            ["one moment please", "a customer for you", "both calls are gone"], await Journey.RunAsync(TransferCall.RunAsync, _pbx));
        Assert.Equal(1, _pbx.Journal.Calls("lineCompleteTransfer"));
    }

    [Fact]
    public async Task A_line_is_forwarded_and_back()
    {
        Assert.Equal(["Unconditional to 5550999", "0 left"], await Journey.RunAsync(ForwardLine.RunAsync, _pbx));
        Assert.Empty(_pbx.Lines[0].GetForwarding());
        Assert.Equal(2, _pbx.Journal.Calls("lineForwardW"));
    }

    [Fact]
    public async Task A_call_is_parked_and_fetched() =>
        Assert.Equal(["parked at 700", "5550100 is back: Unpark"], await Journey.RunAsync(ParkCall.RunAsync, _pbx));

    [Fact]
    public async Task Digits_are_gathered() =>
        Assert.Equal(["4711# (TermDigit)", "nothing: \"\" (FirstTimeout)"], await Journey.RunAsync(GatherDigits.RunAsync, _pbx));

    [Fact]
    public async Task A_tone_is_recognized()
    {
        Assert.Equal(["a fax machine"], await Journey.RunAsync(MonitorTones.RunAsync, _pbx));
        Assert.Equal(1, _pbx.Journal.Messages("LINE_MONITORTONE"));
    }
}
