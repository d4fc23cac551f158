namespace Tapi.Simulator;

/// <content>What tests look at: snapshots, so that a test can state that nothing is left.</content>
public sealed partial class SimulatedPbx
{
    /// <summary>What happened, in order.</summary>
    public Journal Journal { get; }

    /// <summary>What went wrong inside the simulator or broke the contract of the API.</summary>
    public FaultList Faults { get; } = new();

    /// <summary>Applications that have not shut down.</summary>
    public IReadOnlyList<ApplicationInfo> Applications => Snapshot(() => RunningApplications.Select(application => application.ToInfo()));

    /// <summary>Applications that use phones and have not shut down. OpenLines counts phones here.</summary>
    public IReadOnlyList<ApplicationInfo> PhoneApplications =>
        Snapshot(() => RunningPhoneApplications.Select(application => application.ToInfo()));

    /// <summary>Lines that are held open.</summary>
    public IReadOnlyList<OpenLineInfo> OpenLines =>
        Snapshot(() => RunningApplications.SelectMany(application => application.Lines).Select(line => line.ToInfo()));

    /// <summary>Calls that are not over, and handles to calls that are.</summary>
    public IReadOnlyList<LiveCallInfo> LiveCalls => Snapshot(() => Calls.Select(call => call.ToInfo()));

    /// <summary>Requests whose reply has not been posted.</summary>
    public IReadOnlyList<PendingRequestInfo> PendingRequests =>
        Snapshot(() => Requests.Open.Concat(PhoneRequests.Open).Select(request => new PendingRequestInfo(
            request.Id, request.Function, request.Client.ApplicationHandle, request.Client.DeviceHandle, request.Call?.Handle ?? 0)));

    /// <summary>Proxy requests that no handler has answered.</summary>
    public IReadOnlyList<ProxyBufferInfo> LiveProxyBuffers => Snapshot(() => Proxies.Open.Select(buffer => buffer.ToInfo()));

    private List<T> Snapshot<T>(Func<IEnumerable<T>> items)
    {
        lock (Gate)
        {
            return [.. items()];
        }
    }
}
