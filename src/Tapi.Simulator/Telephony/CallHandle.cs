namespace Tapi.Simulator.Telephony;

/// <summary>One application's handle to a call.</summary>
internal sealed class CallHandle : IHandleTarget
{
    private bool _isIntroduced;

    public CallHandle(OpenLine line, SimulatedCall call, LineCallPrivilege privilege)
    {
        Line = line;
        Call = call;
        Privilege = privilege;
        Handle = line.Pbx.NewHandle(this);
        line.Calls.Add(this);
        call.Handles.Add(this);
    }

    public OpenLine Line { get; }

    public SimulatedPbx Pbx => Line.Pbx;

    public SimulatedCall Call { get; }

    public LineCallPrivilege Privilege { get; }

    public uint Handle { get; }

    public bool IsOwner => Privilege == LineCallPrivilege.Owner;

    public bool IsSoleOwner => IsOwner && Call.Handles.Count(handle => handle.IsOwner) == 1;

    public void Announce() => Line.Post(LineMessageId.AppNewCall, Call.AddressId, Handle, (nuint)Privilege);

    /// <summary>The first message about a call tells the privilege, later ones that it has not changed.</summary>
    public void PostState(uint mode)
    {
        var privilege = _isIntroduced ? 0 : (nuint)Privilege;
        _isIntroduced = true;
        Line.PostFor(Handle, LineMessageId.CallState, (nuint)Call.CurrentState, mode, privilege);
    }

    /// <summary>Closes the handle the way lineClose does: a call without another owner is dropped.</summary>
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
