using Tapi.EndToEnd.Tests.Harness;

namespace Tapi.EndToEnd.Tests.Promises;

/// <summary>Promise 4 for digits: TAPI is never told of more room than there is.</summary>
public class DigitBufferTests
{
    // Twice these and two more, in 32 bits, is nothing, little, or negative.
    [Theory]
    [InlineData(uint.MaxValue)]
    [InlineData(0x80000000u)]
    [InlineData(0x7FFFFFFFu)]
    [InlineData(0x40000000u)]
    public async Task More_digits_than_a_buffer_holds_are_refused_before_TAPI_is_asked(uint digits)
    {
        await using var desk = new Desk();
        var call = await desk.TalkAsync();

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => call.GatherDigitsAsync(
            LineDigitMode.Dtmf, digits, null, default, default));

        Assert.Equal(0, desk.App.PendingRequests);
        await call.DisposeAsync();
        await desk.EndAsync();
    }
}
