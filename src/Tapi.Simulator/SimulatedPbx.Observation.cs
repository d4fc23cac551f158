using Tapi.Simulator.Telephony;

namespace Tapi.Simulator;

/// <content>What tests look at: snapshots, so that a test can state that nothing is left.</content>
public sealed partial class SimulatedPbx
{
    /// <summary>What happened, in order.</summary>
    public Journal Journal { get; }

    /// <summary>What went wrong inside the simulator or broke the contract of the API.</summary>
    public FaultList Faults { get; } = new();

    /// <summary>Applications that have not shut down.</summary>
    public IReadOnlyList<ApplicationInfo> Applications => Snapshot(() => _exchange.Applications.Select(application =>
        new ApplicationInfo(application.Handle, application.Name, application.ApiVersion, application.Lines.Count, application.Queue.Count)));

    /// <summary>Applications that use phones and have not shut down. OpenLines counts phones here.</summary>
    public IReadOnlyList<ApplicationInfo> PhoneApplications => Snapshot(() => _phoneRegistry.Applications.Select(application =>
        new ApplicationInfo(application.Handle, application.Name, application.ApiVersion, application.Phones.Count, application.Queue.Count)));

    /// <summary>Lines that are held open.</summary>
    public IReadOnlyList<OpenLineInfo> OpenLines => Snapshot(() =>
        from application in _exchange.Applications
        from line in application.Lines
        select new OpenLineInfo(
            line.Handle,
            line.Device.Id,
            application.Handle,
            line.ApiVersion,
            line.CallbackInstance,
            line.Calls.Count,
            line.Subscription.ProxyRequests.Count > 0));

    /// <summary>Calls that are not over, and calls that somebody still has a handle to.</summary>
    public IReadOnlyList<LiveCallInfo> LiveCalls => Snapshot(() =>
        from call in _exchange.Calls
        let owners = call.Handles.Count(handle => handle.IsOwner)
        select new LiveCallInfo(
            call.Id, call.Line.Id, call.RemoteNumber, (uint)call.CurrentState, owners, call.Handles.Count - owners));

    /// <summary>Requests whose reply has not been posted.</summary>
    public IReadOnlyList<PendingRequestInfo> PendingRequests => Snapshot(() =>
        from request in _core.Requests.Open.Concat(_core.PhoneRequests.Open)
        let client = request.Client
        select new PendingRequestInfo(
            request.Id, request.Function, client.ApplicationHandle, client.DeviceHandle, request.Call?.Handle ?? 0));

    /// <summary>Proxy requests that no handler has answered.</summary>
    public IReadOnlyList<ProxyBufferInfo> LiveProxyBuffers => Snapshot(() => _proxies.Open.Select(buffer =>
        new ProxyBufferInfo(buffer.Address, (uint)buffer.Question.Type, buffer.Request.Id, buffer.Handler.Handle)));

    private List<T> Snapshot<T>(Func<IEnumerable<T>> items)
    {
        lock (_core.Gate)
        {
            return [.. items()];
        }
    }
}
