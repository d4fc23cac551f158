using Tapi.Simulator.Abi;
using Tapi.Simulator.Core;
using Tapi.Simulator.Core.Handles;

namespace Tapi.Simulator.Telephony;

/// <summary>One application's handle to a call.</summary>
internal sealed class CallHandle : IPbxObject
{
    private bool _isIntroduced;

    public CallHandle(OpenLine line, Call call, LineCallPrivilege privilege)
    {
        Line = line;
        Call = call;
        Privilege = privilege;
        Handle = line.Core.NewHandle(this);
        line.Calls.Add(this);
        call.Handles.Add(this);
    }

    public OpenLine Line { get; }

    public Exchange Exchange => Line.Exchange;

    public PbxCore Core => Line.Core;

    public string ApplicationName => Line.ApplicationName;

    public Call Call { get; }

    public LineCallPrivilege Privilege { get; set; }

    public uint Handle { get; }

    public LineDigitMode MonitoredDigits { get; set; }

    public LineMediaMode MonitoredMedia { get; set; }

    public IReadOnlyList<WatchedTone> WatchedTones { get; set; } = [];

    public bool IsOwner => Privilege == LineCallPrivilege.Owner;

    public bool IsSoleOwner => IsOwner && Call.Handles.Count(handle => handle.IsOwner) == 1;

    /// <summary>Returns another call handle of the same application.</summary>
    public CallHandle? Sibling(uint handle) =>
        HandleRegistry.Find<CallHandle>(handle) is { } other && other.Line.Application == Line.Application ? other : null;

    public void Announce() => Line.Post(LineMessageId.AppNewCall, Call.AddressId, Handle, (nuint)Privilege);

    public void Post(LineMessageId id, nuint param1 = 0, nuint param2 = 0, nuint param3 = 0) =>
        Line.PostFor(Handle, id, param1, param2, param3);

    /// <summary>The next LINE_CALLSTATE carries the privilege again, because it has changed.</summary>
    public void Reintroduce() => _isIntroduced = false;

    /// <summary>The first message about a call carries the privilege; later ones carry zero, because it has not changed.</summary>
    public void PostState(uint mode)
    {
        var privilege = _isIntroduced ? 0 : (nuint)Privilege;
        _isIntroduced = true;
        Line.PostFor(Handle, LineMessageId.CallState, (nuint)Call.CurrentState, mode, privilege);
    }

    public void StopListening()
    {
        MonitoredDigits = 0;
        MonitoredMedia = 0;
        WatchedTones = [];
    }

    /// <summary>Closes the handle as <c>lineClose</c> does: a call without another owner is dropped.</summary>
    public void Abandon()
    {
        var isLastOwner = IsSoleOwner;
        Release();
        if (isLastOwner && Call.CurrentState != LineCallState.Idle)
        {
            Call.EnterState(LineCallState.Idle);
        }
    }

    public void Release()
    {
        HandleRegistry.Remove(Handle);
        Line.Calls.Remove(this);
        Line.Application.Queue.RemoveFor(Handle);
        Call.Remove(this);
    }
}
