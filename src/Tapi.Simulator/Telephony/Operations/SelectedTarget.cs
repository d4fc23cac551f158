using Tapi.Simulator.Abi;
using Tapi.Simulator.Core.Handles;
using Tapi.Simulator.Core.Requests;

namespace Tapi.Simulator.Telephony.Operations;

/// <summary>What a LINECALLSELECT_ value means: a line, one of its addresses or a call.</summary>
internal sealed record SelectedTarget(OpenLine Line, uint? AddressId, CallHandle? Call)
{
    public static Outcome Find(OpenLine line, uint addressId, uint hCall, uint select, out SelectedTarget? target)
    {
        target = null;
        switch ((LineCallSelect)select)
        {
            case LineCallSelect.Line:
                target = new SelectedTarget(line, null, null);
                return Outcome.Success;
            case LineCallSelect.Address when addressId < line.Device.Addresses.Count:
                target = new SelectedTarget(line, addressId, null);
                return Outcome.Success;
            case LineCallSelect.Address:
                return LineError.InvalidAddressId;
            case LineCallSelect.Call:
                if (HandleRegistry.Find<CallHandle>(hCall) is not { } call || call.Line.Application != line.Application)
                {
                    return LineError.InvalidCallHandle;
                }

                target = new SelectedTarget(call.Line, null, call);
                return Outcome.Success;
            default:
                return LineError.InvalidCallSelect;
        }
    }
}
