using Tapi.Simulator.Abi;
using Tapi.Simulator.Core;
using Tapi.Simulator.Core.Handles;
using Tapi.Simulator.Core.Messages;
using Tapi.Simulator.Core.Requests;

namespace Tapi.Simulator.Telephony;

/// <summary>An application between lineInitializeEx and lineShutdown.</summary>
internal sealed class Application : IReplyTarget, IPbxObject
{
    public Application(Exchange exchange, string name, uint apiVersion)
    {
        Exchange = exchange;
        Name = name;
        ApiVersion = apiVersion;
        Queue = new MessageQueue(Core.Time);
        Handle = Core.NewHandle(this);
        exchange.Applications.Add(this);
        Core.ApplicationStarted();
    }

    public Exchange Exchange { get; }

    public PbxCore Core => Exchange.Core;

    public string Name { get; }

    public string ApplicationName => Name;

    public uint ApiVersion { get; }

    public uint Handle { get; }

    public uint DeviceHandle => 0;

    public uint ApplicationHandle => Handle;

    public MessageQueue Queue { get; }

    public List<OpenLine> Lines { get; } = [];

    /// <summary>The assisted telephony requests that it handles, with the value that LINE_REQUEST carries for each.</summary>
    public Dictionary<LineRequestMode, uint> Registrations { get; } = [];

    /// <summary>Returns the message's number in the queue.</summary>
    public long Post(Message message)
    {
        Core.Journal.Message(Name, message);
        return Queue.Add(message);
    }

    public long PostReply(int id, nuint result) =>
        Post(new Message(0, LineMessageId.Reply, 0, (nuint)(uint)id, result, 0));

    /// <summary>Ends it without asking it: its handles are dead, and its calls go on.</summary>
    public void Die()
    {
        foreach (var handle in Lines.SelectMany(line => line.Calls).ToArray())
        {
            handle.Release();
        }

        Shutdown();
    }

    public void Shutdown()
    {
        Core.Requests.Withdraw(request => request.Client == this);
        foreach (var line in Lines.ToArray())
        {
            line.Close();
        }

        HandleRegistry.Remove(Handle);
        Exchange.Applications.Remove(this);
        Core.ApplicationEnded();
        Queue.Close();
    }
}
