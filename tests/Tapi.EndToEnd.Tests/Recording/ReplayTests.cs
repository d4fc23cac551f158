using System.Diagnostics;
using Tapi.EndToEnd.Tests.Harness;
using Tapi.Recording;
using Tapi.Simulator;

namespace Tapi.EndToEnd.Tests.Recording;

/// <summary>The generated API on a record: its reader thread, requests and objects.</summary>
public class ReplayTests
{
    [Fact]
    public async Task A_program_gets_what_it_got_when_it_was_recorded()
    {
        var (record, first) = await RecordAsync();
        using var replay = new ReplayLibrary(record, new ReplayOptions());
        Assert.Equal(first, await CallAsync(replay, "5551234", () => { }));
        replay.ThrowIfDifferent();
        Assert.Empty(replay.Unplayed.OfType<RecordedCall>());
    }

    [Fact]
    public async Task Another_number_is_a_difference_that_says_what_and_where()
    {
        var (record, _) = await RecordAsync();
        using var replay = new ReplayLibrary(record, new ReplayOptions { Patience = TimeSpan.FromMilliseconds(50) });
        var failure = await CallAsync(replay, "5559999", () => { }).Fails<LineException>();
        Assert.Equal(LineError.OperationFailed, failure.Error);

        var difference = replay.Differences[0];
        var call = record.Entries.OfType<RecordedCall>().Single(call => call.Function.Name == "lineMakeCallW");
        Assert.Equal("lineMakeCallW", difference.Function);
        Assert.Equal(
            $"lpszDestAddress is \"5559999\", in the record \"5551234\" (entry {call.Number})", difference.Reason);
        var thrown = Assert.Throws<InvalidOperationException>(replay.ThrowIfDifferent);
        Assert.Contains(difference.ToString(), thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_function_that_is_not_in_the_record_is_a_difference()
    {
        var (record, _) = await RecordAsync();
        using var replay = new ReplayLibrary(record, new ReplayOptions { Patience = TimeSpan.FromMilliseconds(50) });
        await using var app = LineApp.Initialize("Call", replay);
        Assert.Throws<LineException>(() => app.GetTranslateCaps());
        Assert.Contains(replay.Differences, difference => difference.Function == "lineGetTranslateCapsW"
            && difference.Reason.StartsWith("the record has no more calls of it; the next one is ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task At_recorded_speed_it_takes_as_long_as_it_took()
    {
        var (record, first) = await RecordAsync(() => Thread.Sleep(300));
        using var replay = new ReplayLibrary(record, new ReplayOptions { RecordedSpeed = true });
        var start = Stopwatch.GetTimestamp();
        Assert.Equal(first, await CallAsync(replay, "5551234", () => { }));
        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.FromMilliseconds(250), TimeSpan.FromSeconds(10));
        replay.ThrowIfDifferent();
    }

    private static async Task<(SessionRecord Record, string[] Output)> RecordAsync(Action? meanwhile = null)
    {
        using var pbx = new SimulatedPbx();
        pbx.Party("5551234").AnswersAfter(TimeSpan.FromSeconds(3));
        using var stream = new MemoryStream();
        using var library = new RecordingLibrary(pbx, stream, new RecordingOptions { LeavesLibraryOpen = true });
        var output = await CallAsync(library, "5551234", () =>
        {
            meanwhile?.Invoke();
            pbx.Time.Advance(TimeSpan.FromSeconds(3));
        });
        library.Dispose();
        return (SessionRecord.Load(new MemoryStream(stream.ToArray())).ThrowIfDamaged(), output);
    }

    private static async Task<string[]> CallAsync(TapiLibrary library, string number, Action wait)
    {
        var output = new List<string>();
        await using var app = LineApp.Initialize("Call", library);
        var device = app.GetDevice(0);
        output.Add(device.GetDevCaps().LineName);
        await using var line = device.Open(LineCallPrivilege.Owner, default, LineMediaMode.InteractiveVoice);
        await using var call = await line.MakeCallAsync(number, countryCode: 0).Soon();
        await call.CallState.WaitAsync(message => message.State == LineCallState.RingBack).Soon();
        wait();
        await call.CallState.WaitAsync(message => message.State == LineCallState.Connected).Soon();
        output.Add(call.GetCallInfo().CalledId);
        await call.DropAsync().Soon();
        await call.CallState.WaitAsync(message => message.State == LineCallState.Idle).Soon();
        output.Add("over");
        return [.. output];
    }
}
