using Tapi.EndToEnd.Tests.Harness;

namespace Tapi.EndToEnd.Tests.Promises;

/// <summary>Where TAPI may leave a call out, the handle is zero, and there is no object for it.</summary>
public class AbsentCallTests
{
    [Fact]
    public async Task Forwarding_without_a_consultation_gives_no_call()
    {
        await using var desk = new Desk();
        Assert.Null(await desk.Line.ForwardAsync(true, 0, null, 3).Soon());
        Assert.Equal(1, desk.App.LiveObjects);
        await desk.EndAsync();
    }

    [Fact]
    public async Task A_transfer_gives_no_call_and_a_conference_gives_one()
    {
        await using var desk = new Desk();
        Assert.Null(await CompleteAsync(desk, LineTransferMode.Transfer));
        var conference = await CompleteAsync(desk, LineTransferMode.Conference);
        Assert.NotNull(conference);
        Assert.NotEqual(default, conference.Handle);
        await desk.EndAsync();
    }

    [Fact]
    public async Task No_call_that_comes_after_its_caller_has_gone_is_nothing_to_give_back()
    {
        await using var desk = new Desk();
        desk.Pbx.On("lineForwardW").ReplyAfter(TimeSpan.FromSeconds(1));
        using var cancellation = new CancellationTokenSource();
        var forwarding = desk.Line.ForwardAsync(true, 0, null, 3, cancellationToken: cancellation.Token);
        await cancellation.CancelAsync();
        await forwarding.Fails<OperationCanceledException>();
        desk.Pbx.Time.Advance(TimeSpan.FromSeconds(1));
        await desk.CatchUpAsync();
        Assert.Equal(0, desk.App.Counters.HandlerFailures);
        Assert.Equal(0, desk.Pbx.Journal.Calls("lineDrop"));
        await desk.EndAsync();
    }

    private static async Task<Call?> CompleteAsync(Desk desk, LineTransferMode mode)
    {
        var call = await desk.TalkAsync();
        var consultation = await call.SetupTransferAsync().Soon();
        await consultation.DialAsync("5550101", 0).Soon();
        desk.Pbx.Time.Advance(TimeSpan.FromSeconds(2));
        await consultation.CallState.WaitAsync(message => message.State == LineCallState.Connected).Soon();
        return await call.CompleteTransferAsync(consultation, mode).Soon();
    }
}
