using Tapi.EndToEnd.Tests.Harness;

namespace Tapi.EndToEnd.Tests.Promises;

/// <summary>Promises 3 and 11: the error in a reply, however it fills its parameter, and what it says.</summary>
public class ErrorInReplyTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_error_is_read_from_the_low_half_of_the_parameter(bool isSignExtended)
    {
        await using var desk = new Desk();
        desk.Pbx.On("lineMakeCallW").FailInReply(LineError.OperationFailed).SignExtended(isSignExtended);
        var failure = await desk.Line.MakeCallAsync("5550100", 0).Fails<LineException>();
        Assert.Equal(LineError.OperationFailed, failure.Error);
        Assert.Equal("lineMakeCallW failed: LINEERR_OPERATIONFAILED (0x80000048)", failure.Message);
        Assert.Equal("lineMakeCallW", failure.Function);
        Assert.Equal("LINEERR_OPERATIONFAILED", failure.ErrorName);
        await desk.EndAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_failure_at_once_and_a_failure_in_the_reply_say_the_same(bool isAtOnce)
    {
        await using var desk = new Desk();
        var rule = desk.Pbx.On("lineCreateAgentW");
        _ = isAtOnce ? rule.FailAtOnce(LineError.NotRegistered) : rule.FailInReply(LineError.NotRegistered);
        var failure = await desk.Line.CreateAgentAsync("1").Fails<LineException>();
        Assert.Equal("lineCreateAgentW failed: LINEERR_NOTREGISTERED (0x80000047)", failure.Message);
        await desk.EndAsync();
    }

    [Fact]
    public async Task An_unknown_error_survives_and_prints_its_number()
    {
        await using var desk = new Desk();
        desk.Pbx.On("lineMakeCallW").FailInReply(unchecked((int)0xC0000001));
        var failure = await desk.Line.MakeCallAsync("5550100", 0).Fails<LineException>();
        Assert.Equal(0xC0000001, unchecked((uint)failure.Error));
        Assert.Null(failure.ErrorName);
        Assert.Equal("lineMakeCallW failed: 0xC0000001", failure.Message);
        await desk.EndAsync();
    }

    [Fact]
    public async Task A_synchronous_function_says_it_the_same_way()
    {
        await using var desk = new Desk();
        desk.Pbx.On("lineGetDevCapsW").FailAtOnce(LineError.NoDevice);
        var failure = Assert.Throws<LineException>(() => desk.Device.GetDevCaps());
        Assert.Equal("lineGetDevCapsW failed: LINEERR_NODEVICE (0x80000042)", failure.Message);
        await desk.EndAsync();
    }
}
