using Tapi.Simulator;

namespace Tapi.EndToEnd.Tests;

/// <summary>The shortest way from nothing to a call.</summary>
public class FirstCallTests
{
    [Fact]
    public async Task A_call_connects_and_leaves_nothing_behind()
    {
        using var pbx = new SimulatedPbx();
        pbx.Party("5551234").AnswersAfter(TimeSpan.FromSeconds(2));

        await using (var app = LineApp.Initialize("First call", pbx))
        await using (var line = app.GetDevice(0).Open(LineCallPrivilege.None, default, LineMediaMode.InteractiveVoice))
        await using (var call = await line.MakeCallAsync("5551234", 0))
        {
            pbx.Time.Advance(TimeSpan.FromSeconds(2));
            var connected = await call.CallState.WaitAsync(message => message.State == LineCallState.Connected);
            Assert.Equal(LineConnectedMode.Active, connected.ConnectedMode);
        }

        Assert.Empty(pbx.Applications);
        Assert.Empty(pbx.LiveCalls);
        Assert.Empty(pbx.Faults);
    }
}
