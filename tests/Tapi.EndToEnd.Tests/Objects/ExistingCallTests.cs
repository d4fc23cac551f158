using Tapi.EndToEnd.Tests.Harness;
using Tapi.Simulator;

namespace Tapi.EndToEnd.Tests.Objects;

/// <summary>A logger that starts while people talk.</summary>
public class ExistingCallTests
{
    [Fact]
    public async Task A_call_in_progress_is_an_object_that_gets_its_later_messages()
    {
        await using var desk = new Desk();
        var talk = await desk.TalkAsync();
        await using var logger = LineApp.Initialize("Logger", desk.Pbx);
        await using var line = logger.GetDevice(0).Open(LineCallPrivilege.Monitor, default, LineMediaMode.InteractiveVoice);
        var seen = Assert.Single(line.GetNewCalls(0, LineCallSelect.Line));
        Assert.Equal(LineCallState.Connected, seen.GetCallStatus().CallState);
        Assert.Same(seen, logger.FindCall(seen.Handle));
        Assert.Same(line, seen.Line);
        var ended = seen.CallState.WaitAsync(message => message.State == LineCallState.Idle);
        await talk.DropAsync().Soon();
        Assert.Same(seen, (await ended.Soon()).Call);
        Assert.Empty(line.GetNewCalls(0, LineCallSelect.Line));
    }
}
