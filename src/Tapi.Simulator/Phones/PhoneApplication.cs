using Tapi.Simulator.Abi;
using Tapi.Simulator.Core;
using Tapi.Simulator.Core.Handles;
using Tapi.Simulator.Core.Messages;
using Tapi.Simulator.Core.Requests;

namespace Tapi.Simulator.Phones;

/// <summary>An application between phoneInitializeEx and phoneShutdown.</summary>
internal sealed class PhoneApplication : IReplyTarget, IPbxObject
{
    public PhoneApplication(PhoneRegistry registry, string name, uint apiVersion)
    {
        Registry = registry;
        Name = name;
        ApiVersion = apiVersion;
        Queue = new MessageQueue(Core.Time);
        Handle = Core.NewHandle(this);
        registry.Applications.Add(this);
        Core.ApplicationStarted();
    }

    public PhoneRegistry Registry { get; }

    public PbxCore Core => Registry.Core;

    public string Name { get; }

    public string ApplicationName => Name;

    public uint ApiVersion { get; }

    public uint Handle { get; }

    public uint ApplicationHandle => Handle;

    public uint DeviceHandle => 0;

    public MessageQueue Queue { get; }

    public List<OpenPhone> Phones { get; } = [];

    /// <summary>Returns the message's number in the queue.</summary>
    public long Post(Message message)
    {
        Core.Journal.Message(Name, message);
        return Queue.Add(message);
    }

    public long PostReply(int id, nuint result) => Post(new Message(0, (uint)PhoneMessageId.Reply, 0, (nuint)(uint)id, result));

    public void Shutdown()
    {
        foreach (var phone in Phones.ToArray())
        {
            phone.Close();
        }

        HandleRegistry.Remove(Handle);
        Registry.Applications.Remove(this);
        Core.ApplicationEnded();
        Queue.Close();
    }
}
