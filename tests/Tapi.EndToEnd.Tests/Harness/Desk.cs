using Tapi.Simulator;

namespace Tapi.EndToEnd.Tests.Harness;

/// <summary>A PBX, and one application that has its first line open.</summary>
internal sealed class Desk : IAsyncDisposable
{
    private static int _lastFence;

    public Desk(
        PbxOptions? options = null,
        LineCallPrivilege privileges = LineCallPrivilege.Owner,
        TapiVersion? version = null,
        Func<SimulatedPbx, TapiLibrary>? rewire = null)
    {
        Pbx = new SimulatedPbx(options ?? new PbxOptions());
        App = LineApp.Initialize("Desk", rewire?.Invoke(Pbx) ?? Pbx, version);
        Device = App.GetDevice(0);
        Line = Device.Open(privileges, default, LineMediaMode.InteractiveVoice);
    }

    public SimulatedPbx Pbx { get; }

    public LineApp App { get; }

    public LineDevice Device { get; }

    public Line Line { get; }

    /// <summary>A call that is connected.</summary>
    public async Task<Call> TalkAsync(string number = "5550100")
    {
        var call = await Line.MakeCallAsync(number, 0).Soon();
        Pbx.Time.Advance(TimeSpan.FromSeconds(2));
        await call.CallState.WaitAsync(message => message.State == LineCallState.Connected).Soon();
        return call;
    }

    /// <summary>Waits until everything that the PBX has posted so far was read and delivered.</summary>
    public async Task CatchUpAsync()
    {
        var number = (uint)Interlocked.Increment(ref _lastFence);
        var reached = new TaskCompletionSource();
        using var fence = Line.AgentSpecific.Subscribe(message =>
        {
            if (message.Detail1 == number)
            {
                reached.TrySetResult();
            }

            return default;
        });
        Post(LineMessageId.AgentSpecific, Line.HandleValue, 0, number);
        await reached.Task.Soon();
    }

    /// <summary>Puts a message of its line into the application's queue.</summary>
    public void Post(LineMessageId id, uint device, nuint param1 = 0, nuint param2 = 0, nuint param3 = 0) =>
        Pbx.Post(new SimulatedMessage
        {
            Device = device,
            MessageId = (uint)id,
            CallbackInstance = Line.Instance,
            Param1 = param1,
            Param2 = param2,
            Param3 = param3,
        });

    /// <summary>Shuts down and looks whether anything is left.</summary>
    public async Task EndAsync()
    {
        await App.DisposeAsync();
        Assert.Equal(0, App.PendingRequests);
        Assert.Equal(0, App.LiveObjects);
        Leaks.AssertNone(Pbx);
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        Pbx.Dispose();
    }
}
