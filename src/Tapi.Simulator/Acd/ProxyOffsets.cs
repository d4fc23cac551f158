using Tapi.Simulator.Abi;

namespace Tapi.Simulator.Acd;

/// <summary>Where the size members of a LINEPROXYREQUEST's strings are.</summary>
internal static unsafe class ProxyOffsets
{
    static ProxyOffsets()
    {
        var probe = default(LINEPROXYREQUEST);
        ClientMachineName = Offset(&probe, &probe.dwClientMachineNameSize);
        ClientUserName = Offset(&probe, &probe.dwClientUserNameSize);
        AgentId = Offset(&probe, &probe.CreateAgent.dwAgentIDSize);
        AgentPin = Offset(&probe, &probe.CreateAgent.dwAgentPINSize);
        SessionPin = Offset(&probe, &probe.CreateAgentSession.dwAgentPINSize);
    }

    public static int ClientMachineName { get; }

    public static int ClientUserName { get; }

    public static int AgentId { get; }

    public static int AgentPin { get; }

    public static int SessionPin { get; }

    private static int Offset(LINEPROXYREQUEST* start, uint* member) => (int)((byte*)member - (byte*)start);
}
