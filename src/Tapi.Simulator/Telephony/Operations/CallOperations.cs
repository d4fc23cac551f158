using Tapi.Simulator.Abi;
using Tapi.Simulator.Core.Requests;
using Tapi.Simulator.Core.Scripting;
using Tapi.Simulator.Memory;

namespace Tapi.Simulator.Telephony.Operations;

/// <summary>Makes, answers, drops and deallocates calls.</summary>
internal static class CallOperations
{
    public static Outcome Make(OpenLine line, Rule rule, string number, CallParameters parameters, Action<uint> writeHandle)
    {
        if (NewCalls.Refuse(line, parameters.AddressId) is { } refusal)
        {
            return refusal;
        }

        Call? call = null;
        return line.Core.Requests.Submit(new Request("lineMakeCallW", rule, line)
        {
            Perform = () =>
            {
                call = NewCalls.Create(line, number, parameters, writeHandle);
                return 0;
            },
            Afterwards = () =>
            {
                call!.GiveToMonitors(line);
                CallProgress.Dial(call);
            },
        });
    }

    public static Outcome Answer(CallHandle handle, Rule rule)
    {
        var call = handle.Call;
        if (!handle.IsOwner)
        {
            return LineError.NotOwner;
        }

        if (call.CurrentState is not (LineCallState.Offering or LineCallState.Accepted))
        {
            return LineError.InvalidCallState;
        }

        return call.Core.Requests.Submit(new Request("lineAnswer", rule, handle.Line)
        {
            Call = handle,
            Perform = () => call.CurrentState is LineCallState.Offering or LineCallState.Accepted ? 0 : (int)LineError.InvalidCallState,
            Afterwards = () =>
            {
                call.ApplicationName = handle.Line.Application.Name;
                CallProgress.Connect(call);
            },
        });
    }

    public static Outcome Drop(CallHandle handle, Rule rule)
    {
        var call = handle.Call;
        if (!handle.IsOwner)
        {
            return LineError.NotOwner;
        }

        if (call.CurrentState == LineCallState.Idle)
        {
            return LineError.InvalidCallState;
        }

        return call.Core.Requests.Submit(new Request("lineDrop", rule, handle.Line)
        {
            Call = handle,
            Afterwards = () =>
            {
                if (call.CurrentState != LineCallState.Idle)
                {
                    call.EnterState(LineCallState.Idle);
                }
            },
        });
    }

    public static Outcome Deallocate(CallHandle handle)
    {
        var options = handle.Core.Settings;
        if (options.DeallocateNeedsIdle && handle.IsSoleOwner && handle.Call.CurrentState != LineCallState.Idle)
        {
            return LineError.InvalidCallState;
        }

        if (options.DeallocateDropsReplies)
        {
            handle.Core.Requests.Withdraw(request => request.Call == handle);
        }

        handle.Release();
        return Outcome.Success;
    }
}
