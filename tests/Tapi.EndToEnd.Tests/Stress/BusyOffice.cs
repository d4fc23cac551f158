using System.Collections.Concurrent;
using Tapi.EndToEnd.Tests.Harness;
using Tapi.Simulator;

namespace Tapi.EndToEnd.Tests.Stress;

/// <summary>Four applications, each owning one line and watching the next; the first is the ACD of all lines, too.</summary>
internal sealed class BusyOffice : IAsyncDisposable
{
    public const int Size = 4;

    private readonly ConcurrentDictionary<uint, bool> _givenAgain = [];
    private readonly ConcurrentBag<Task> _cleaning = [];
    private readonly CancellationTokenSource _closing = new();
    private readonly ConcurrentQueue<Exception> _failures = [];
    private readonly Task _clock;

    /// <summary>Makes the PBX give a handle out again.</summary>
    public void GiveAgain(uint handle)
    {
        _givenAgain[handle] = true;
        Pbx.GiveNextHandle(handle);
    }

    /// <summary>A message about the handle's earlier life, read at the moment of its release, counts as one about the later.</summary>
    public bool WasGivenAgain(uint handle) => _givenAgain.ContainsKey(handle);

    public BusyOffice()
    {
        Pbx = new SimulatedPbx(new PbxOptions { Lines = Size });
        Apps = [.. Enumerable.Range(0, Size).Select(index => LineApp.Initialize($"App {index}", Pbx))];
        foreach (var line in Pbx.Lines)
        {
            line.MaxCalls = 1000;
            OpenProxy(Apps[0].GetDevice(line.Id));
        }

        Lines = [.. Apps.Select((app, index) => app.GetDevice((uint)index).Open(
            LineCallPrivilege.Owner, default, LineMediaMode.InteractiveVoice))];
        foreach (var (app, index) in Apps.Select((app, index) => (app, index)))
        {
            var watched = app.GetDevice((uint)((index + 1) % Size)).Open(
                LineCallPrivilege.Monitor, default, LineMediaMode.InteractiveVoice);
            app.HandlerFailed += (_, failed) => _failures.Enqueue(failed.Exception);
            watched.AppNewCall.Subscribe(GiveUp);
            Lines[index].AppNewCall.Subscribe(GiveUp);
        }

        _clock = Task.Run(RunClockAsync);
    }

    public SimulatedPbx Pbx { get; }

    public LineApp[] Apps { get; }

    public Line[] Lines { get; }

    /// <summary>Ends everything and looks whether anything is left.</summary>
    public async Task EndAsync()
    {
        await Task.WhenAll(_cleaning).Soon();

        // Late calls are given back, and no message has brought a released one back to life.
        await Waiting.Until(() => Apps.Sum(app => app.LiveObjects) == Pbx.OpenLines.Count);
        foreach (var app in Apps)
        {
            await app.DisposeAsync();
            Assert.Equal((0, 0), (app.PendingRequests, app.LiveObjects));
            Assert.True(app.Counters.HandlerFailures == 0, string.Join(Environment.NewLine, _failures));
            Assert.Equal(0, app.Counters.ReleaseFailures);
        }

        Leaks.AssertNone(Pbx);
    }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        await _clock;
        foreach (var app in Apps)
        {
            await app.DisposeAsync();
        }

        Pbx.Dispose();
        _closing.Dispose();
    }

    private static void OpenProxy(LineDevice device)
    {
        var line = device.OpenProxy(LineProxyRequestKinds.CreateAgent, LineMediaMode.InteractiveVoice);
        line.ProxyRequest.Subscribe(async message =>
        {
            await Task.Yield();
            if (message.Request is CreateAgentRequest create)
            {
                create.Complete(new HAGENT((uint)create.AgentId.Length));
            }
        });
    }

    private ValueTask GiveUp(AppNewCallMessage message)
    {
        _cleaning.Add(message.Call.DisposeAsync().AsTask());
        return default;
    }

    private async Task RunClockAsync()
    {
        while (!_closing.IsCancellationRequested)
        {
            Pbx.Time.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Yield();
        }
    }
}
