using Tapi.Simulator.Abi;
using Tapi.Simulator.Core.Requests;
using Tapi.Simulator.Core.Scripting;
using Tapi.Simulator.Memory;
using Tapi.Simulator.Telephony;

namespace Tapi.Simulator.Acd;

/// <summary>Which proxy requests have a handler, in a LINEPROXYREQUESTLIST.</summary>
internal static unsafe class ProxyStatus
{
    public static Outcome Describe(LineDevice device, LINEPROXYREQUESTLIST* target, Rule rule)
    {
        var types = new EntryList(sizeof(uint));
        foreach (var type in device.ProxyHandlers.Keys.Order())
        {
            types.Add(Raw.Bytes((uint)type));
        }

        var list = default(LINEPROXYREQUESTLIST);
        var structure = new VariableStructure(Raw.Bytes(list), sizeof(LINEPROXYREQUESTLIST));
        structure.Add(Raw.Offset(&list, &list.dwNumEntries), Raw.Offset(&list, &list.dwListSize), types);
        return structure.CopyTo(target, rule);
    }
}
