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
        var seen = Assert.Single(line.GetNewCalls());
        Assert.Equal(LineCallState.Connected, seen.GetCallStatus().CallState);
        Assert.Same(seen, logger.FindCall(seen.Handle));
        Assert.Same(line, seen.Line);
        var ended = seen.CallState.WaitAsync(message => message.State == LineCallState.Idle);
        await talk.DropAsync().Soon();
        Assert.Same(seen, (await ended.Soon()).Call);
        Assert.Empty(line.GetNewCalls());
    }

    [Fact]
    public async Task A_logger_that_starts_late_sees_every_call_once()
    {
        await using var desk = new Desk();
        var talk = await desk.TalkAsync();
        await using var logger = LineApp.Initialize("Logger", desk.Pbx);
        await using var line = logger.GetDevice(0).Open(LineCallPrivilege.Monitor, default, LineMediaMode.InteractiveVoice);
        var numbers = new List<string>();
        var logged = new SemaphoreSlim(0);
        line.AppNewCall.Received += (sender, message) => _ = LogAsync(message.Call);
        desk.Pbx.Lines[0].Ring("5550199");
        foreach (var found in line.GetNewCalls())
        {
            _ = LogAsync(found);
        }

        foreach (var call in desk.Pbx.Lines[0].Calls.Reverse().ToArray())
        {
            call.HangUp();
        }

        await talk.DropAsync().Soon();
        await logged.WaitAsync().Soon();
        await logged.WaitAsync().Soon();
        Assert.Equal(["5550100", "5550199"], numbers.Order(StringComparer.Ordinal));

        async Task LogAsync(Call call)
        {
            await call.WaitForStateAsync(LineCallState.Idle);
            var info = call.GetCallInfo();
            lock (numbers)
            {
                numbers.Add(info.Origin == LineCallOrigin.Inbound ? info.CallerId : info.CalledId);
            }

            logged.Release();
        }
    }
}
