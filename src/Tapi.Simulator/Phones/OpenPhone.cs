namespace Tapi.Simulator.Phones;

/// <summary>A phone as one application has it open.</summary>
internal sealed class OpenPhone : IReplyTarget
{
    private readonly nuint _callbackInstance;
    private bool _isOpen = true;

    public OpenPhone(PhoneApplication application, SimulatedPhone device, uint apiVersion, nuint callbackInstance, PhonePrivilege privilege)
    {
        Application = application;
        Device = device;
        ApiVersion = apiVersion;
        _callbackInstance = callbackInstance;
        IsOwner = privilege == PhonePrivilege.Owner;
        DeviceHandle = application.Pbx.NewHandle(this);
        application.Phones.Add(this);
        device.Openings.Add(this);
        TellOthers();
    }

    public PhoneApplication Application { get; }

    public SimulatedPhone Device { get; }

    public SimulatedPbx Pbx => Application.Pbx;

    public bool IsOwner { get; }

    public uint ApiVersion { get; }

    public uint DeviceHandle { get; }

    public uint ApplicationHandle => Application.ApplicationHandle;

    public MessageQueue Queue => Application.Queue;

    public PhoneState WantedStates { get; set; }

    public PhoneButtonMode WantedButtonModes { get; set; }

    public PhoneButtonState WantedButtonStates { get; set; }

    public void Post(PhoneMessageId id, nuint param1 = 0, nuint param2 = 0, nuint param3 = 0) =>
        Application.Post(new SimulatedMessage(DeviceHandle, (uint)id, _callbackInstance, param1, param2, param3));

    public long PostReply(int id, nuint result) =>
        Application.Post(new SimulatedMessage(0, (uint)PhoneMessageId.Reply, _callbackInstance, (nuint)(uint)id, result));

    /// <summary>Gives the handle up; its requests end without a reply.</summary>
    public void Close()
    {
        if (!_isOpen)
        {
            return;
        }

        _isOpen = false;
        Pbx.PhoneRequests.Withdraw(request => request.Client == this);
        HandleRegistry.Remove(DeviceHandle);
        Application.Phones.Remove(this);
        Device.Openings.Remove(this);
        Queue.RemoveFor(DeviceHandle);
        TellOthers();
    }

    private void TellOthers()
    {
        var state = IsOwner ? PhoneState.Owner : PhoneState.Monitors;
        Device.TellState(state, (nuint)Device.Openings.Count(opening => opening.IsOwner == IsOwner), this);
    }
}
