using Tapi.Simulator.Abi;

namespace Tapi.Simulator.Telephony;

/// <summary>What an application asked for when it opened a line.</summary>
internal sealed record LineSubscription(
    uint ApiVersion, nuint CallbackInstance, uint Privileges, uint MediaModes, IReadOnlyCollection<LineProxyRequestType> ProxyRequests)
{
    public bool IsMonitor => (Privileges & (uint)LineCallPrivilege.Monitor) != 0;

    public bool Owns(uint mediaMode) => (Privileges & (uint)LineCallPrivilege.Owner) != 0 && (MediaModes & mediaMode) != 0;
}
