using Tapi.EndToEnd.Tests.Harness;

namespace Tapi.EndToEnd.Tests.Messages;

public class DeviceMessageTests
{
    [Fact]
    public async Task A_device_that_comes_is_announced_to_the_application()
    {
        await using var desk = new Desk();
        desk.Pbx.AddLine("Second", "200");
        var created = await desk.App.LineCreate.WaitAsync(_ => true).Soon();
        Assert.Equal(1u, created.DeviceId);
        Assert.Equal("Second", desk.App.GetDevice(created.DeviceId).GetDevCaps().LineName);
        await desk.EndAsync();
    }

    [Fact]
    public async Task A_device_that_goes_closes_its_line()
    {
        await using var desk = new Desk();
        var closes = new List<LineCloseMessage>();
        var removed = new TaskCompletionSource<LineRemoveMessage>();
        desk.Line.LineClose.Received += (_, message) => closes.Add(message);
        desk.App.LineRemove.Received += (_, message) => removed.SetResult(message);
        desk.Pbx.Lines[0].Remove();
        Assert.Equal(0u, (await removed.Task.Soon()).DeviceId);
        Assert.Same(desk.Line, Assert.Single(closes).Line);
        Assert.True(desk.Line.IsReleased);
        Assert.Equal(0, desk.App.LiveObjects);
        await desk.EndAsync();
    }

    [Fact]
    public async Task A_request_to_initialise_again_names_its_reason()
    {
        await using var desk = new Desk();
        await using var messages = desk.App.ReadMessagesAsync<LineDevStateMessage>().GetAsyncEnumerator();
        desk.Pbx.Reinitialize();
        Assert.True(await messages.MoveNextAsync().AsTask().Soon());
        Assert.Equal(LineDevState.Reinitialize, messages.Current.Changed);
        Assert.Null(messages.Current.Line);
        Assert.Equal(0u, messages.Current.OriginalMessage);
        Assert.Null(messages.Current.RingCount);
        await desk.EndAsync();
    }
}
