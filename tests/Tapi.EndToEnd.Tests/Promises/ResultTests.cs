using Tapi.EndToEnd.Tests.Harness;

namespace Tapi.EndToEnd.Tests.Promises;

/// <summary>Promise 1: negative fails, positive is a request id, zero is complete.</summary>
public class ResultTests
{
    [Theory]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    [InlineData((int)LineError.CallUnavailable)]
    public async Task Any_negative_result_is_a_failure(int result)
    {
        await using var desk = new Desk();
        desk.Pbx.On("lineMakeCallW").FailAtOnce(result);
        var failure = await desk.Line.MakeCallAsync("5550100", 0).Fails<LineException>();
        Assert.Equal(result, failure.ErrorCode);
        Assert.Equal((LineError)result, failure.Error);
        Assert.Equal(0, desk.App.PendingRequests);
        await desk.EndAsync();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(int.MaxValue)]
    public async Task Any_positive_result_is_a_request_id(int id)
    {
        await using var desk = new Desk();
        desk.Pbx.On("lineMakeCallW").WithRequestId(id).ReplyAfter(TimeSpan.FromSeconds(1));
        var making = desk.Line.MakeCallAsync("5550100", 0);
        Assert.False(making.IsCompleted);
        Assert.Equal(id, Assert.Single(desk.Pbx.PendingRequests).Id);
        desk.Pbx.Time.Advance(TimeSpan.FromSeconds(1));
        await using var call = await making.Soon();
        Assert.NotEqual(default, call.Handle);
        await call.DisposeAsync();
        await desk.EndAsync();
    }

    [Fact]
    public async Task Zero_completes_at_once_with_the_outputs()
    {
        await using var desk = new Desk();
        desk.Pbx.On("lineMakeCallW").ReturnZero();
        var making = desk.Line.MakeCallAsync("5550100", 0);
        Assert.True(making.IsCompletedSuccessfully);
        var call = await making;
        Assert.NotEqual(default, call.Handle);
        Assert.Equal(0, desk.Pbx.Journal.Messages("LINE_REPLY"));
        await call.DisposeAsync();
        await desk.EndAsync();
    }

    [Fact]
    public async Task Zero_fills_a_structure_too()
    {
        await using var desk = new Desk();
        desk.Pbx.On("lineGetAgentSessionInfo").ReturnZero();
        var asking = desk.Line.GetAgentSessionInfoAsync(new HAGENTSESSION(7));
        Assert.True(asking.IsCompletedSuccessfully);
        Assert.Equal(76, (await asking).Bytes.Length);
        await desk.EndAsync();
    }
}
