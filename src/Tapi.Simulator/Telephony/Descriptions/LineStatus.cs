using Tapi.Simulator.Abi;
using Tapi.Simulator.Core;
using Tapi.Simulator.Memory;

namespace Tapi.Simulator.Telephony.Descriptions;

/// <summary>Describes an open line in a LINEDEVSTATUS.</summary>
internal static unsafe class LineStatus
{
    public static VariableStructure Describe(OpenLine line)
    {
        var device = line.Device;
        var calls = line.Exchange.Calls.Where(call => call.Line == device).ToList();
        var status = new LINEDEVSTATUS
        {
            dwNumOpens = (uint)device.Openings.Count,
            dwOpenMediaModes = device.Openings.Aggregate(0u, (modes, opening) => modes | opening.Subscription.MediaModes),
            dwNumActiveCalls = CallCounts.Active(calls),
            dwNumOnHoldCalls = CallCounts.OnHold(calls),
            dwNumOnHoldPendCalls = CallCounts.OnHoldPending(calls),
            dwLineFeatures = (uint)(LineFeature.MakeCall | LineFeature.Forward | LineFeature.DevSpecific | LineFeature.DevSpecificFeature),
            dwNumCallCompletions = (uint)device.WaitingCompletions.Count,
            dwSignalLevel = 0xffff,
            dwBatteryLevel = 0xffff,
            dwRoamMode = (uint)LineRoamMode.Unavailable,
            dwDevStatusFlags = (uint)device.Status,
            dwAvailableMediaModes = (uint)LineMediaMode.InteractiveVoice,
        };

        var fixedSize = line.ApiVersion < ApiVersions.V2_0 ? Raw.Offset(&status, &status.dwAvailableMediaModes) : sizeof(LINEDEVSTATUS);
        var structure = new VariableStructure(Raw.Bytes(status), fixedSize);
        var probe = default(LINEAPPINFO);
        var applications = new EntryList(sizeof(LINEAPPINFO));
        foreach (var opening in device.Openings)
        {
            applications.Add(
                Raw.Bytes(new LINEAPPINFO { dwMediaModes = opening.Subscription.MediaModes, dwAddressID = uint.MaxValue }),
                (Raw.Offset(&probe, &probe.dwMachineNameSize), line.Core.Settings.ClientMachineName),
                (Raw.Offset(&probe, &probe.dwUserNameSize), line.Core.Settings.ClientUserName),
                (Raw.Offset(&probe, &probe.dwFriendlyNameSize), opening.Application.Name));
        }

        // The number of entries is dwNumOpens, which is set in any case.
        structure.Add(Raw.Offset(&status, &status.dwNumOpens), Raw.Offset(&status, &status.dwAppInfoSize), applications);
        return structure;
    }
}
