namespace Tapi.Runtime.Tests.Exceptions;

/// <summary>Promise 11: what failures say.</summary>
public class MessageTests
{
    [Fact]
    public void A_known_error_is_named() => Assert.Equal(
        "lineMakeCallW failed: LINEERR_OPERATIONFAILED (0x80000048)",
        new TapiException("lineMakeCallW", unchecked((int)0x80000048), "LINEERR_OPERATIONFAILED").Message);

    [Fact]
    public void Digits_above_nine_are_capital() => Assert.Equal(
        "lineGetDevCapsW failed: LINEERR_STRUCTURETOOSMALL (0x8000004D)",
        new TapiException("lineGetDevCapsW", unchecked((int)0x8000004D), "LINEERR_STRUCTURETOOSMALL").Message);

    [Theory]
    [InlineData(0xC0000001, "lineMakeCallW failed: 0xC0000001")]
    [InlineData(0xABCDEF12, "lineMakeCallW failed: 0xABCDEF12")]
    [InlineData(0x00000005, "lineMakeCallW failed: 0x00000005")]
    public void An_unknown_error_has_eight_digits(uint code, string message) =>
        Assert.Equal(message, new TapiException("lineMakeCallW", unchecked((int)code), null).Message);

    [Fact]
    public void An_ended_request_says_why()
    {
        var ended = new RequestEndedException("lineMakeCallW", "the line was closed");

        Assert.Equal("lineMakeCallW has no reply: the line was closed", ended.Message);
        Assert.Equal(("lineMakeCallW", "the line was closed"), (ended.Function, ended.Reason));
        Assert.Null(ended.ErrorCode);
        Assert.Null(ended.ErrorName);
    }
}
