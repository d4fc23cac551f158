using Tapi.Simulator.Abi;

namespace Tapi.Simulator.Acd;

/// <summary>What clients want changed about agents and queues.</summary>
internal static unsafe class AgentChanges
{
    public static ProxyRequest State(uint addressId, uint state, uint nextState) => new(LineProxyRequestType.SetAgentState)
    {
        Fill = request => request->SetAgentState = new() { dwAddressID = addressId, dwAgentState = state, dwNextAgentState = nextState },
    };

    public static ProxyRequest StateEx(uint agent, uint state, uint nextState) => new(LineProxyRequestType.SetAgentStateEx)
    {
        Fill = request => request->SetAgentStateEx = new()
        {
            hAgent = new HAGENT(agent),
            dwAgentState = state,
            dwNextAgentState = nextState,
        },
    };

    public static ProxyRequest Activity(uint addressId, uint activity) => new(LineProxyRequestType.SetAgentActivity)
    {
        Fill = request => request->SetAgentActivity = new() { dwAddressID = addressId, dwActivityID = activity },
    };

    public static ProxyRequest MeasurementPeriod(uint agent, uint period) => new(LineProxyRequestType.SetAgentMeasurementPeriod)
    {
        Fill = request => request->SetAgentMeasurementPeriod = new() { hAgent = new HAGENT(agent), dwMeasurementPeriod = period },
    };

    public static ProxyRequest QueueMeasurementPeriod(uint queueId, uint period) => new(LineProxyRequestType.SetQueueMeasurementPeriod)
    {
        Fill = request => request->SetQueueMeasurementPeriod = new() { dwQueueID = queueId, dwMeasurementPeriod = period },
    };

    /// <summary>The groups to log on to; without a list the agent logs off.</summary>
    public static ProxyRequest Groups(uint addressId, LINEAGENTGROUPLIST* list)
    {
        var total = list is null ? sizeof(LINEAGENTGROUPLIST) : (int)Math.Min(list->dwTotalSize, int.MaxValue / 2);
        var groups = new byte[total];
        if (list is null)
        {
            BitConverter.TryWriteBytes(groups, total);
        }
        else
        {
            new ReadOnlySpan<byte>(list, total).CopyTo(groups);
        }

        return new ProxyRequest(LineProxyRequestType.SetAgentGroup)
        {
            RoomForAnswer = total - sizeof(LINEAGENTGROUPLIST),
            Fill = request =>
            {
                request->SetAgentGroup.dwAddressID = addressId;
                groups.CopyTo(new Span<byte>(&request->SetAgentGroup.GroupList, total));
            },
        };
    }

    /// <summary>Bytes that only the agent's extension understands. The handler's answer comes back in the same place.</summary>
    public static ProxyRequest Specific(uint addressId, uint extension, byte* parameters, uint size)
    {
        var sent = new ReadOnlySpan<byte>(parameters, (int)size).ToArray();
        return new ProxyRequest(LineProxyRequestType.AgentSpecific)
        {
            RoomForAnswer = (int)size,
            Fill = request =>
            {
                request->AgentSpecific.dwAddressID = addressId;
                request->AgentSpecific.dwAgentExtensionIDIndex = extension;
                request->AgentSpecific.dwSize = size;
                sent.CopyTo(new Span<byte>(request->AgentSpecific.Params, (int)size));
            },
            Read = request =>
            {
                var used = (int)Math.Min(request->AgentSpecific.dwSize, size);
                var answer = new ReadOnlySpan<byte>(request->AgentSpecific.Params, used).ToArray();
                return () => answer.CopyTo(new Span<byte>(parameters, used));
            },
        };
    }
}
