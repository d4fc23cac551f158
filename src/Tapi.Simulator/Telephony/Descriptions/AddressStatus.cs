using Tapi.Simulator.Abi;
using Tapi.Simulator.Core;
using Tapi.Simulator.Memory;

namespace Tapi.Simulator.Telephony.Descriptions;

/// <summary>Describes an address in a LINEADDRESSSTATUS.</summary>
internal static unsafe class AddressStatus
{
    public static VariableStructure Describe(OpenLine line, uint addressId)
    {
        var device = line.Device;
        var settings = device.AddressSettings[(int)addressId];
        var calls = line.Exchange.Calls.Where(call => call.Line == device && call.AddressId == addressId).ToList();
        var status = new LINEADDRESSSTATUS
        {
            dwNumInUse = (uint)device.Openings.Count,
            dwNumActiveCalls = CallCounts.Active(calls),
            dwNumOnHoldCalls = CallCounts.OnHold(calls),
            dwNumOnHoldPendCalls = CallCounts.OnHoldPending(calls),
            dwAddressFeatures = (uint)(LineAddressFeature.MakeCall | LineAddressFeature.Forward),
            dwNumRingsNoAnswer = settings.RingsBeforeForwarding,
        };

        var probe = default(LINEFORWARD);
        var entrySize = line.ApiVersion < ApiVersions.V3_1 ? Raw.Offset(&probe, &probe.dwCallerAddressType) : sizeof(LINEFORWARD);
        var list = new EntryList(entrySize);
        foreach (var entry in settings.Forwarding)
        {
            list.Add(
                Raw.Bytes(new LINEFORWARD { dwForwardMode = (uint)entry.Mode, dwDestCountryCode = entry.CountryCode }),
                (Raw.Offset(&probe, &probe.dwCallerAddressSize), entry.Caller),
                (Raw.Offset(&probe, &probe.dwDestAddressSize), entry.Destination));
        }

        var structure = new VariableStructure(Raw.Bytes(status), sizeof(LINEADDRESSSTATUS));
        structure.Add(Raw.Offset(&status, &status.dwForwardNumEntries), Raw.Offset(&status, &status.dwForwardSize), list);
        return structure;
    }
}
