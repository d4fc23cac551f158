using Tapi.Simulator.Abi;
using Tapi.Simulator.Core.Requests;
using Tapi.Simulator.Core.Scripting;

namespace Tapi.Simulator.Telephony.Operations;

/// <summary>Sets what applications may set on an open line.</summary>
internal static class LineSettings
{
    private const uint AnyTerminalMode = ((uint)LineTermMode.MediaBidirectional << 1) - 1;
    private const uint AnyLineState = ((uint)LineDevState.Removed << 1) - 1;
    private const uint AnyAddressState = ((uint)LineAddressState.CapsChange << 1) - 1;
    private const LineDevStatusFlags Settable = LineDevStatusFlags.MessageWait | LineDevStatusFlags.Locked | LineDevStatusFlags.InService;

    public static Outcome SetStatusMessages(OpenLine line, uint lineStates, uint addressStates)
    {
        if ((lineStates & ~AnyLineState) != 0)
        {
            return LineError.InvalidLineState;
        }

        if ((addressStates & ~AnyAddressState) != 0)
        {
            return LineError.InvalidAddressState;
        }

        line.WantedLineStates = (LineDevState)lineStates;
        line.WantedAddressStates = (LineAddressState)addressStates;
        return Outcome.Success;
    }

    public static Outcome SetStatus(OpenLine line, Rule rule, uint bits, bool isOn)
    {
        var flags = (LineDevStatusFlags)bits;
        if (bits == 0 || (flags & ~Settable) != 0)
        {
            return LineError.InvalidParam;
        }

        return line.Core.Requests.Submit(new Request("lineSetLineDevStatus", rule, line)
        {
            Afterwards = () =>
            {
                var device = line.Device;
                device.Status = isOn ? device.Status | flags : device.Status & ~flags;
                Notify(device, flags, LineDevStatusFlags.MessageWait, isOn ? LineDevState.MessageWaitOn : LineDevState.MessageWaitOff);
                Notify(device, flags, LineDevStatusFlags.Locked, LineDevState.Lock);
                Notify(device, flags, LineDevStatusFlags.InService, isOn ? LineDevState.InService : LineDevState.OutOfService);
            },
        });
    }

    public static Outcome SetTerminal(SelectedTarget target, Rule rule, uint modes, uint terminal)
    {
        if (modes == 0 || (modes & ~AnyTerminalMode) != 0)
        {
            return LineError.InvalidTerminalMode;
        }

        if (terminal >= target.Line.Device.Terminals)
        {
            return LineError.InvalidTerminalId;
        }

        return target.Line.Core.Requests.Submit(new Request("lineSetTerminal", rule, target.Line)
        {
            Call = target.Call,
            Afterwards = () =>
            {
                if (target.Call is { } handle)
                {
                    handle.Call.Notify(LineCallInfoState.Terminal);
                }
                else if (target.AddressId is { } addressId)
                {
                    target.Line.Device.NotifyAddressState(addressId, LineAddressState.Terminals);
                }
                else
                {
                    target.Line.Device.NotifyLineState(LineDevState.Terminals);
                }
            },
        });
    }

    private static void Notify(LineDevice device, LineDevStatusFlags changed, LineDevStatusFlags flag, LineDevState state)
    {
        if ((changed & flag) != 0)
        {
            device.NotifyLineState(state);
        }
    }
}
