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
}
