using Tapi.Simulator.Abi;
using Tapi.Simulator.Core;
using Tapi.Simulator.Core.Requests;
using Tapi.Simulator.Core.Scripting;

namespace Tapi.Simulator.Telephony.Operations;

/// <summary>Stores where calls are forwarded; <see cref="Route"/> follows the instructions.</summary>
internal static unsafe class ForwardOperations
{
    public static Outcome Forward(
        OpenLine line, Rule rule, bool isForAll, uint addressId, LINEFORWARDLIST* list, uint rings, Action<uint> writeConsultation)
    {
        if (!isForAll && addressId >= line.Device.Addresses.Count)
        {
            return LineError.InvalidAddressId;
        }

        var refusal = Read(list, line.ApiVersion, out var entries);
        if (refusal.Value != 0)
        {
            return refusal;
        }

        return line.Core.Requests.Submit(new Request("lineForwardW", rule, line)
        {
            Perform = () =>
            {
                writeConsultation(0);
                return 0;
            },
            Afterwards = () =>
            {
                foreach (var address in line.Device.AddressSettings.Where(address => isForAll || address.Id == addressId))
                {
                    address.Forwarding = entries;
                    address.RingsBeforeForwarding = rings;
                    line.Device.NotifyAddressState(address.Id, LineAddressState.Forward);
                }
            },
        });
    }

    private static Outcome Read(LINEFORWARDLIST* list, uint version, out ForwardEntry[] entries)
    {
        entries = [];
        if (list is null || list->dwNumEntries == 0)
        {
            return Outcome.Success;
        }

        var probe = default(LINEFORWARD);
        var stride = version < ApiVersions.V3_1 ? (byte*)&probe.dwCallerAddressType - (byte*)&probe : sizeof(LINEFORWARD);
        var first = (byte*)&list->ForwardList - (byte*)list;
        if (list->dwTotalSize < first + ((long)list->dwNumEntries * stride))
        {
            return LineError.StructureTooSmall;
        }

        entries = new ForwardEntry[list->dwNumEntries];
        for (var index = 0; index < entries.Length; index++)
        {
            var entry = (LINEFORWARD*)((byte*)list + first + (index * stride));
            entries[index] = new ForwardEntry(
                (LineForwardMode)entry->dwForwardMode,
                Text(list, entry->dwCallerAddressSize, entry->dwCallerAddressOffset),
                entry->dwDestCountryCode,
                Text(list, entry->dwDestAddressSize, entry->dwDestAddressOffset));
            if (!Enum.IsDefined((LineForwardMode)entry->dwForwardMode))
            {
                return LineError.InvalidParam;
            }
        }

        return Outcome.Success;
    }

    private static string Text(LINEFORWARDLIST* list, uint size, uint offset) =>
        size == 0 || (ulong)size + offset > list->dwTotalSize
            ? string.Empty
            : new string((char*)((byte*)list + offset), 0, (int)size / sizeof(char)).TrimEnd('\0');
}
