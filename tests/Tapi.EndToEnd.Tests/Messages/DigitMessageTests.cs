using Tapi.EndToEnd.Tests.Harness;

namespace Tapi.EndToEnd.Tests.Messages;

public class DigitMessageTests
{
    [Fact]
    public async Task A_digit_that_the_other_party_presses_is_a_character()
    {
        await using var desk = new Desk();
        var caller = desk.Pbx.Lines[0].Ring("5550100");
        var call = (await desk.App.CallState.WaitAsync(message => message.State == LineCallState.Offering).Soon()).Call;
        await call.AnswerAsync().Soon();
        call.MonitorDigits(LineDigitMode.Dtmf);
        List<char> digits = [];
        call.MonitorDigitsMessage.Received += (_, message) => digits.Add(message.Digit);
        caller.RemotePresses("7#");
        await desk.CatchUpAsync();
        Assert.Equal("7#", string.Concat(digits));
        await call.DisposeAsync();
        await desk.EndAsync();
    }

    [Fact]
    public async Task The_other_end_of_an_outgoing_call_can_press_digits_and_hang_up()
    {
        await using var desk = new Desk();
        var call = await desk.TalkAsync();
        call.MonitorDigits(LineDigitMode.Dtmf);
        var digit = call.MonitorDigitsMessage.NextAsync();
        var other = Assert.Single(desk.Pbx.Lines[0].Calls);
        Assert.Equal("5550100", other.RemoteNumber);
        other.RemotePresses("4");
        Assert.Equal('4', (await digit.Soon()).Digit);
        other.HangUp();
        await call.CallState.WaitAsync(message => message.State == LineCallState.Disconnected).Soon();
        await call.DisposeAsync();
        Assert.Empty(desk.Pbx.Lines[0].Calls);
        await desk.EndAsync();
    }
}
