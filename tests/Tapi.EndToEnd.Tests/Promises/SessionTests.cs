using Tapi.EndToEnd.Tests.Harness;
using Tapi.Simulator;

namespace Tapi.EndToEnd.Tests.Promises;

/// <summary>A program comes back after TAPI took away its line, asked for a new start, or ended.</summary>
public class SessionTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly List<string> _reasons = [];

    private TapiSessionOptions Options => new()
    {
        Restarting = _reasons.Add,
        Wait = (_, stop) => Task.Delay(1, stop),
    };

    [Fact]
    public async Task A_line_that_TAPI_closed_is_opened_again()
    {
        await using var desk = new Desk();
        var lines = new List<Line>();
        var session = TapiSession.KeepOpenAsync(
            () => desk.Device.Open(LineCallPrivilege.Monitor, default, LineMediaMode.InteractiveVoice),
            async (line, lost) =>
            {
                lines.Add(line);
                if (lines.Count == 1)
                {
                    desk.Pbx.Lines[0].ForceClose();
                    await Task.Delay(Timeout.Infinite, lost);
                }
            },
            options: Options);
        await session.Soon();
        Assert.Equal(2, lines.Count);
        Assert.All(lines, line => Assert.True(line.IsReleased));
        Assert.Equal(["the line was closed"], _reasons);
    }

    [Fact]
    public async Task An_application_that_is_asked_to_is_initialized_again()
    {
        using var pbx = new SimulatedPbx();
        var starts = 0;
        await TapiSession.RunAsync(
            () => LineApp.Initialize("Session", pbx),
            async (app, lost) =>
            {
                if (++starts == 1)
                {
                    pbx.Reinitialize();
                    await Task.Delay(Timeout.Infinite, lost);
                }
            },
            options: Options).Soon();
        Assert.Equal(2, starts);
        Assert.Equal(["the telephony system asked the application to initialize again"], _reasons);
        Leaks.AssertNone(pbx);
    }

    [Fact]
    public async Task A_restart_of_the_service_loses_no_call_record()
    {
        using var pbx = new SimulatedPbx();
        using var stop = new CancellationTokenSource();
        var records = new Dictionary<uint, (string Number, bool IsOver)>();
        var seen = new SemaphoreSlim(0);
        var logging = TapiSession.RunAsync(() => LineApp.Initialize("Logger", pbx), LogAsync, stop.Token, Options);
        await seen.WaitAsync().Soon();
        var first = pbx.Lines[0].Ring("5550101");
        await seen.WaitAsync().Soon();
        pbx.Restart(downtime: Minute);
        first.HangUp();
        var second = pbx.Lines[0].Ring("5550102");
        await Waiting.Until(() => _reasons.Count > 1);
        pbx.Time.Advance(Minute);
        await seen.WaitAsync().Soon();
        await seen.WaitAsync().Soon();
        second.HangUp();
        await seen.WaitAsync().Soon();
        await stop.CancelAsync();
        await logging.Fails<OperationCanceledException>();
        Assert.Equal([("5550101", true), ("5550102", true)], records.OrderBy(record => record.Key).Select(record => record.Value));
        Assert.Equal("messages can no longer be read: lineGetMessage failed: LINEERR_INVALAPPHANDLE (0x80000014)", _reasons[0]);
        Assert.Equal("lineInitializeExW failed: LINEERR_OPERATIONFAILED (0x80000048)", _reasons[1]);

        async Task LogAsync(LineApp app, CancellationToken lost)
        {
            var line = app.GetDevice(0).Open(LineCallPrivilege.Monitor, default, LineMediaMode.InteractiveVoice);
            line.AppNewCall.Received += (sender, message) => _ = RecordAsync(message.Call);
            var calls = line.GetNewCalls().ToDictionary(call => call.GetCallInfo().CallId);
            foreach (var gone in records.Keys.Except(calls.Keys).ToList())
            {
                records[gone] = records[gone] with { IsOver = true };
            }

            foreach (var call in calls.Values)
            {
                _ = RecordAsync(call);
            }

            seen.Release();
            await Task.Delay(Timeout.Infinite, lost);
        }

        async Task RecordAsync(Call call)
        {
            var info = call.GetCallInfo();
            records[info.CallId] = (info.CallerId, false);
            seen.Release();
            try
            {
                await call.WaitForStateAsync(LineCallState.Idle | LineCallState.Disconnected);
            }
            catch (RequestEndedException)
            {
                // The next session finds out what has become of it.
                return;
            }

            records[info.CallId] = (info.CallerId, true);
            seen.Release();
        }
    }

    [Fact]
    public async Task A_mistake_of_the_program_is_passed_on()
    {
        using var pbx = new SimulatedPbx();
        var session = TapiSession.RunAsync<LineApp>(
            () => LineApp.Initialize("Session", pbx), (_, _) => throw new FormatException("mine"), options: Options);
        await session.Fails<FormatException>();
        Assert.Empty(_reasons);
        Leaks.AssertNone(pbx);
    }

    [Fact]
    public async Task What_registers_for_a_loss_does_not_run_on_the_reader()
    {
        await using var desk = new Desk();
        var call = await desk.TalkAsync();
        var thread = new TaskCompletionSource<string?>();
        using var registration = call.Released.Register(() => thread.SetResult(Thread.CurrentThread.Name));
        Assert.False(desk.App.Lost.IsCancellationRequested);
        desk.Pbx.Lines[0].ForceClose();
        Assert.DoesNotContain("messages", await thread.Task.Soon() ?? string.Empty, StringComparison.Ordinal);
        await desk.App.DisposeAsync();
        await Waiting.Until(() => desk.App.Lost.IsCancellationRequested);
        Assert.True(call.Released.IsCancellationRequested);
    }
}
