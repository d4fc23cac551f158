using System.Runtime.InteropServices;
using Tapi.Simulator.Abi;
using Tapi.Simulator.Core.Requests;
using Tapi.Simulator.Core.Scripting;
using Tapi.Simulator.Memory;

namespace Tapi.Simulator.Telephony.Descriptions;

/// <summary>Fills a LINECALLLIST. Calls to which the application has no handle yet get one, if there is room for it.</summary>
internal static unsafe class CallLists
{
    public static Outcome NewCalls(OpenLine line, uint addressId, uint select, LINECALLLIST* list, Rule rule)
    {
        if (select is not ((uint)LineCallSelect.Line or (uint)LineCallSelect.Address))
        {
            return LineError.InvalidCallSelect;
        }

        var isForAddress = select == (uint)LineCallSelect.Address;
        if (isForAddress && addressId >= line.Device.Addresses.Count)
        {
            return LineError.InvalidAddressId;
        }

        return Fill(line, list, rule, line.Exchange.Calls.Where(call =>
            call.Line == line.Device && !call.IsOver && (!isForAddress || call.AddressId == addressId)
            && !call.Handles.Exists(handle => handle.Line.Application == line.Application)));
    }

    public static Outcome Related(CallHandle handle, LINECALLLIST* list, Rule rule)
    {
        var conference = handle.Call.Origin == LineCallOrigin.Conference ? handle.Call : handle.Call.Conference;
        return conference is null
            ? LineError.NoConference
            : Fill(handle.Line, list, rule, conference.Members.Prepend(conference));
    }

    private static Outcome Fill(OpenLine line, LINECALLLIST* list, Rule rule, IEnumerable<Call> calls)
    {
        var found = calls.ToList();
        var size = found.Count * sizeof(uint);
        var handles = new byte[size];
        if (list->dwTotalSize >= sizeof(LINECALLLIST) + size)
        {
            MemoryMarshal.AsBytes<uint>(found.Select(call => HandleFor(line, call)).ToArray()).CopyTo(handles);
        }

        var header = new LINECALLLIST { dwCallsNumEntries = list->dwTotalSize >= sizeof(LINECALLLIST) + size ? (uint)found.Count : 0 };
        var structure = new VariableStructure(MemoryMarshal.AsBytes(new Span<LINECALLLIST>(ref header)).ToArray(), sizeof(LINECALLLIST));
        structure.Add((int)((byte*)&header.dwCallsSize - (byte*)&header), handles);
        return structure.CopyTo(list, rule);
    }

    private static uint HandleFor(OpenLine line, Call call) =>
        (call.Handles.Find(handle => handle.Line == line) ?? new CallHandle(line, call, LineCallPrivilege.Monitor)).Handle;
}
