namespace Tapi.Simulator.Phones;

/// <summary>An application between phoneInitializeEx and phoneShutdown.</summary>
internal sealed class PhoneApplication : IReplyTarget
{
    public PhoneApplication(SimulatedPbx pbx, string name, uint apiVersion)
    {
        Pbx = pbx;
        Name = name;
        ApiVersion = apiVersion;
        Queue = new MessageQueue(pbx.Time);
        ApplicationHandle = pbx.NewHandle(this);
        pbx.RunningPhoneApplications.Add(this);
    }

    public SimulatedPbx Pbx { get; }

    public string Name { get; }

    public uint ApiVersion { get; }

    public uint ApplicationHandle { get; }

    public uint DeviceHandle => 0;

    public MessageQueue Queue { get; }

    public List<OpenPhone> Phones { get; } = [];

    /// <summary>Returns the message's number in the queue.</summary>
    public long Post(SimulatedMessage message)
    {
        Pbx.Journal.Message(Name, message);
        return Queue.Add(message);
    }

    public long PostReply(int id, nuint result) => Post(new SimulatedMessage(0, (uint)PhoneMessageId.Reply, 0, (nuint)(uint)id, result));

    public void Shutdown()
    {
        foreach (var phone in Phones.ToArray())
        {
            phone.Close();
        }

        HandleRegistry.Remove(ApplicationHandle);
        Pbx.RunningPhoneApplications.Remove(this);
        Pbx.ApplicationGone();
        Queue.Close();
    }

    public ApplicationInfo ToInfo() => new(ApplicationHandle, Name, ApiVersion, Phones.Count, Queue.Count);
}
