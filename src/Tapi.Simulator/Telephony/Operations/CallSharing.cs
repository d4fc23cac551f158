using Tapi.Simulator.Abi;
using Tapi.Simulator.Core.Requests;

namespace Tapi.Simulator.Telephony.Operations;

/// <summary>Who owns a call and who only monitors it.</summary>
internal static class CallSharing
{
    public static Outcome SetPrivilege(CallHandle handle, uint wanted)
    {
        if (wanted is not ((uint)LineCallPrivilege.Owner or (uint)LineCallPrivilege.Monitor))
        {
            return LineError.InvalidCallPrivilege;
        }

        if (handle.Privilege == (LineCallPrivilege)wanted)
        {
            return Outcome.Success;
        }

        if (handle.IsSoleOwner && handle.Call.CurrentState != LineCallState.Idle)
        {
            return LineError.InvalidCallState;
        }

        handle.Privilege = (LineCallPrivilege)wanted;
        var owners = handle.IsOwner ? LineCallInfoState.NumOwnerIncremented : LineCallInfoState.NumOwnerDecremented;
        handle.Call.Notify(owners | LineCallInfoState.NumMonitors, handle);
        return Outcome.Success;
    }

    /// <summary>
    /// Hands a call to the application with this friendly name; without a name, to the first that owns calls of the media mode.
    /// </summary>
    public static Outcome HandOff(CallHandle handle, string? application, uint mediaMode)
    {
        if (OwnerOperation.Refuse(handle, OwnerOperation.Any) is { } refusal)
        {
            return refusal;
        }

        if (application is null && !uint.IsPow2(mediaMode))
        {
            return LineError.InvalidMediaMode;
        }

        var openings = handle.Call.Line.Openings;
        var target = application is null
            ? handle.Exchange.Priorities.First(
                openings.Where(line => line.Subscription.Owns(mediaMode)), line => line.Application, mediaMode)
            : openings.Find(line => string.Equals(line.Application.Name, application, StringComparison.OrdinalIgnoreCase));
        if (target is null)
        {
            return LineError.TargetNotFound;
        }

        if (target.Application == handle.Line.Application)
        {
            return application is null ? LineError.TargetSelf : Outcome.Success;
        }

        var given = target.Calls.Find(other => other.Call == handle.Call);
        if (given is null)
        {
            given = handle.Call.GiveToOwner(target);
        }
        else
        {
            given.Privilege = LineCallPrivilege.Owner;
            given.Reintroduce();
        }

        given.PostState(handle.Call.CurrentMode);
        handle.Call.Notify(LineCallInfoState.NumOwnerIncremented, given);
        return Outcome.Success;
    }
}
