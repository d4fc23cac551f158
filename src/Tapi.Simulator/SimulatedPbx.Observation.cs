namespace Tapi.Simulator;

/// <content>What tests look at: snapshots, so that a test can state that nothing is left.</content>
public sealed partial class SimulatedPbx
{
    /// <summary>What happened, in order.</summary>
    public Journal Journal { get; }

    /// <summary>What went wrong inside the simulator or broke the contract of the API.</summary>
    public FaultList Faults { get; } = new();

    /// <summary>Applications that use lines and have not shut down.</summary>
    public IReadOnlyList<ApplicationInfo> Applications => Snapshot(() =>
        from application in _exchange.Applications
        select new ApplicationInfo
        {
            Handle = application.Handle,
            Name = application.Name,
            ApiVersion = Versions.From(application.ApiVersion),
            OpenDevices = application.Lines.Count,
            QueuedMessages = application.Queue.Count,
        });

    /// <summary>Applications that use phones and have not shut down.</summary>
    public IReadOnlyList<ApplicationInfo> PhoneApplications => Snapshot(() =>
        from application in _phoneRegistry.Applications
        select new ApplicationInfo
        {
            Handle = application.Handle,
            Name = application.Name,
            ApiVersion = Versions.From(application.ApiVersion),
            OpenDevices = application.Phones.Count,
            QueuedMessages = application.Queue.Count,
        });

    /// <summary>Lines that applications have open.</summary>
    public IReadOnlyList<OpenLineInfo> OpenLines => Snapshot(() =>
        from application in _exchange.Applications
        from line in application.Lines
        select new OpenLineInfo
        {
            Handle = line.Handle,
            DeviceId = line.Device.Id,
            Application = application.Handle,
            ApiVersion = Versions.From(line.ApiVersion),
            CallbackInstance = line.CallbackInstance,
            CallHandles = line.Calls.Count,
            IsProxy = line.Subscription.ProxyRequests.Count > 0,
        });

    /// <summary>Calls that are not over, and calls that somebody still has a handle to.</summary>
    public IReadOnlyList<LiveCallInfo> LiveCalls => Snapshot(() =>
        from call in _exchange.Calls
        let owners = call.Handles.Count(handle => handle.IsOwner)
        select new LiveCallInfo
        {
            Id = call.Id,
            DeviceId = call.Line.Id,
            RemoteNumber = call.RemoteNumber,
            State = (SimulatedCallState)call.CurrentState,
            Owners = owners,
            Monitors = call.Handles.Count - owners,
        });

    /// <summary>Requests whose reply has not been posted.</summary>
    public IReadOnlyList<PendingRequestInfo> PendingRequests => Snapshot(() =>
        from request in _core.Requests.Open.Concat(_core.PhoneRequests.Open)
        select new PendingRequestInfo
        {
            Id = request.Id,
            Function = request.Function,
            Application = request.Client.ApplicationHandle,
            Device = request.Client.DeviceHandle,
            Call = request.Call?.Handle ?? 0,
        });

    /// <summary>Proxy requests that no handler has answered.</summary>
    public IReadOnlyList<ProxyBufferInfo> LiveProxyBuffers => Snapshot(() => _proxies.Open.Select(buffer => new ProxyBufferInfo
    {
        Address = buffer.Address,
        RequestType = (SimulatedProxyRequestType)buffer.Question.Type,
        RequestId = buffer.Request.Id,
        Handler = buffer.Handler.Handle,
    }));

    private List<T> Snapshot<T>(Func<IEnumerable<T>> items)
    {
        lock (_core.Gate)
        {
            return [.. items()];
        }
    }
}
