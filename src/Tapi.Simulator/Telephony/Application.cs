namespace Tapi.Simulator.Telephony;

/// <summary>An application between lineInitializeEx and lineShutdown.</summary>
internal sealed class Application : IReplyTarget
{
    public Application(SimulatedPbx pbx, string name, uint apiVersion)
    {
        Pbx = pbx;
        Name = name;
        ApiVersion = apiVersion;
        Queue = new MessageQueue(pbx.Time);
        Handle = pbx.NewHandle(this);
        pbx.RunningApplications.Add(this);
    }

    public SimulatedPbx Pbx { get; }

    public string Name { get; }

    public uint ApiVersion { get; }

    public uint Handle { get; }

    public uint DeviceHandle => 0;

    public uint ApplicationHandle => Handle;

    public MessageQueue Queue { get; }

    public List<OpenLine> Lines { get; } = [];

    /// <summary>The requests of assisted telephony that it takes, and what LINE_REQUEST carries with each.</summary>
    public Dictionary<LineRequestMode, uint> Registrations { get; } = [];

    /// <summary>Returns the message's number in the queue.</summary>
    public long Post(SimulatedMessage message)
    {
        Pbx.Journal.Message(Name, message);
        return Queue.Add(message);
    }

    public long PostReply(int id, nuint result) =>
        Post(new SimulatedMessage(0, LineMessageId.Reply, 0, (nuint)(uint)id, result, 0));

    public void Shutdown()
    {
        Pbx.Requests.Withdraw(request => request.Client == this);
        foreach (var line in Lines.ToArray())
        {
            line.Close();
        }

        HandleRegistry.Remove(Handle);
        Pbx.RunningApplications.Remove(this);
        Pbx.ApplicationGone();
        Queue.Close();
    }

    public ApplicationInfo ToInfo() => new(Handle, Name, ApiVersion, Lines.Count, Queue.Count);
}
