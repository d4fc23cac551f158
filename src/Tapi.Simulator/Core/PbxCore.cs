using Tapi.Simulator.Core.Handles;
using Tapi.Simulator.Core.Observation;
using Tapi.Simulator.Core.Requests;
using Tapi.Simulator.Core.Scripting;
using Tapi.Simulator.Core.Time;

namespace Tapi.Simulator.Core;

/// <summary>What every part of one PBX shares: its lock, clock, script and records. It knows nothing of lines, calls and phones.</summary>
internal sealed class PbxCore
{
    private uint? _nextHandle;
    private int _applications;

    public PbxCore(PbxSettings settings, TimeProvider time, IJournal journal, IFaults faults)
    {
        Settings = settings;
        Time = time;
        Journal = journal;
        Faults = faults;
        Scheduler = new Scheduler(Gate, time, faults);
        Requests = new RequestTable(Scheduler);
        PhoneRequests = new RequestTable(Scheduler);
    }

    /// <summary>The lock of the PBX. Nobody who holds it waits for anything.</summary>
    public object Gate { get; } = new();

    public PbxSettings Settings { get; }

    public TimeProvider Time { get; }

    /// <summary>Time since the PBX was made.</summary>
    public TimeSpan Elapsed => Time.GetElapsedTime(0);

    public IJournal Journal { get; }

    public IFaults Faults { get; }

    public Scheduler Scheduler { get; }

    public Script Script { get; } = new();

    public RequestTable Requests { get; }

    public RequestTable PhoneRequests { get; }

    public PartTable Parts { get; } = new();

    public bool IsDisposed { get; set; }

    /// <summary>Whether the telephony service is down: nothing can be initialized.</summary>
    public bool IsDown { get; set; }

    /// <summary>Whether applications have been asked to reinitialize and not all of them have shut down.</summary>
    public bool IsReinitializing { get; private set; }

    public void BeginReinitialization() => IsReinitializing = _applications > 0;

    public void ApplicationStarted() => _applications++;

    /// <summary>A reinitialization ends with the last application.</summary>
    public void ApplicationEnded() => IsReinitializing &= --_applications > 0;

    public void GiveNextHandle(uint value) => _nextHandle = value;

    public uint NewHandle(object target)
    {
        var handle = HandleRegistry.Add(target, _nextHandle);
        _nextHandle = null;
        return handle;
    }
}
