using Tapi.Simulator.Abi;
using Tapi.Simulator.Core;
using Tapi.Simulator.Core.Handles;
using Tapi.Simulator.Core.Messages;
using Tapi.Simulator.Core.Requests;

namespace Tapi.Simulator.Phones;

/// <summary>A phone as one application has it open.</summary>
internal sealed class OpenPhone : IReplyTarget, IPbxObject
{
    private readonly nuint _callbackInstance;
    private bool _isOpen = true;

    public OpenPhone(PhoneApplication application, PhoneDevice device, uint apiVersion, nuint callbackInstance, PhonePrivilege privilege)
    {
        Application = application;
        Device = device;
        ApiVersion = apiVersion;
        _callbackInstance = callbackInstance;
        IsOwner = privilege == PhonePrivilege.Owner;
        Handle = application.Core.NewHandle(this);
        application.Phones.Add(this);
        device.Openings.Add(this);
        NotifyOthers();
    }

    public PhoneApplication Application { get; }

    public PhoneDevice Device { get; }

    public PbxCore Core => Application.Core;

    public string ApplicationName => Application.Name;

    public bool IsOwner { get; }

    public uint ApiVersion { get; }

    public uint Handle { get; }

    public uint DeviceHandle => Handle;

    public uint ApplicationHandle => Application.ApplicationHandle;

    public MessageQueue Queue => Application.Queue;

    public PhoneState WantedStates { get; set; }

    public PhoneButtonMode WantedButtonModes { get; set; }

    public PhoneButtonState WantedButtonStates { get; set; }

    public void Post(PhoneMessageId id, nuint param1 = 0, nuint param2 = 0, nuint param3 = 0) =>
        Application.Post(new Message(Handle, (uint)id, _callbackInstance, param1, param2, param3));

    public long PostReply(int id, nuint result) =>
        Application.Post(new Message(0, (uint)PhoneMessageId.Reply, _callbackInstance, (nuint)(uint)id, result));

    /// <summary>Ends the handle; its requests get no reply.</summary>
    public void Close()
    {
        if (!_isOpen)
        {
            return;
        }

        _isOpen = false;
        Core.PhoneRequests.Withdraw(request => request.Client == this);
        HandleRegistry.Remove(Handle);
        Application.Phones.Remove(this);
        Device.Openings.Remove(this);
        Queue.RemoveFor(Handle);
        NotifyOthers();
    }

    private void NotifyOthers()
    {
        var state = IsOwner ? PhoneState.Owner : PhoneState.Monitors;
        Device.NotifyState(state, (nuint)Device.Openings.Count(opening => opening.IsOwner == IsOwner), this);
    }
}
