using Tapi.Simulator.Abi;
using Tapi.Simulator.Core;
using Tapi.Simulator.Core.Handles;
using Tapi.Simulator.Core.Messages;
using Tapi.Simulator.Core.Requests;

namespace Tapi.Simulator.Telephony;

/// <summary>A line as one application has it open.</summary>
internal sealed class OpenLine : IReplyTarget, IPbxObject
{
    public OpenLine(Application application, LineDevice device, LineSubscription subscription)
    {
        Application = application;
        Device = device;
        Subscription = subscription;
        Handle = Core.NewHandle(this);
        application.Lines.Add(this);
        device.Openings.Add(this);
        foreach (var type in subscription.ProxyRequests)
        {
            device.ProxyHandlers.Add(type, this);
        }
    }

    public Application Application { get; }

    public Exchange Exchange => Application.Exchange;

    public PbxCore Core => Application.Core;

    public string ApplicationName => Application.Name;

    public uint DeviceHandle => Handle;

    public uint ApplicationHandle => Application.Handle;

    public MessageQueue Queue => Application.Queue;

    public LineDevice Device { get; }

    public LineSubscription Subscription { get; }

    public uint ApiVersion => Subscription.ApiVersion;

    public nuint CallbackInstance => Subscription.CallbackInstance;

    public uint Handle { get; }

    public List<CallHandle> Calls { get; } = [];

    public bool IsOpen { get; private set; } = true;

    /// <summary>The LINEDEVSTATE_ changes that are reported to the application.</summary>
    public LineDevState WantedLineStates { get; set; }

    /// <summary>The LINEADDRESSSTATE_ changes that are reported to the application.</summary>
    public LineAddressState WantedAddressStates { get; set; }

    public long PostReply(int id, nuint result) =>
        Application.Post(new Message(0, LineMessageId.Reply, CallbackInstance, (nuint)(uint)id, result, 0));

    public void Post(LineMessageId id, nuint param1 = 0, nuint param2 = 0, nuint param3 = 0) => PostFor(Handle, id, param1, param2, param3);

    public void PostFor(uint device, LineMessageId id, nuint param1, nuint param2, nuint param3) =>
        Application.Post(new Message(device, id, CallbackInstance, param1, param2, param3));

    /// <summary>Ends the handle: its calls are released, its requests get no reply, the proxy requests it has not answered fail.</summary>
    public void Close()
    {
        if (!IsOpen)
        {
            return;
        }

        IsOpen = false;
        Core.Requests.Withdraw(request => request.Client == this);
        foreach (var call in Calls.ToArray())
        {
            call.Abandon();
        }

        foreach (var type in Subscription.ProxyRequests)
        {
            Device.ProxyHandlers.Remove(type);
        }

        foreach (var address in Device.AddressSettings)
        {
            address.Rings.Remove(this);
        }

        HandleRegistry.Remove(Handle);
        Application.Lines.Remove(this);
        Device.Openings.Remove(this);
        Application.Queue.RemoveFor(Handle);
        Exchange.OnLineClosed(this);
    }
}
