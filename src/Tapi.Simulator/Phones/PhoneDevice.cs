using Tapi.Simulator.Abi;
using Tapi.Simulator.Core;
using Tapi.Simulator.Core.Messages;

namespace Tapi.Simulator.Phones;

/// <summary>A phone device: three hookswitches, 20 buttons with lamps, a ringer and a display of 2 rows with 20 columns.</summary>
internal sealed class PhoneDevice(PhoneRegistry registry, uint id, string name)
{
    public PbxCore Core => registry.Core;

    public uint Id => id;

    public string Name => name;

    public bool IsRemoved { get; private set; }

    public List<OpenPhone> Openings { get; } = [];

    public IReadOnlyList<HookSwitch> HookSwitches { get; } = HookSwitch.All();

    public IReadOnlyList<PhoneButton> Buttons { get; } =
        [.. Enumerable.Range(0, (int)PhoneButton.Count).Select(number => new PhoneButton((uint)number))];

    public PhoneDisplay Display { get; } = new();

    public uint RingMode { get; set; }

    public uint RingVolume { get; set; } = 0x8000;

    public byte[] Data { get; set; } = [];

    /// <summary>Sends a message to every application that has the phone open.</summary>
    public void Post(PhoneMessageId message, nuint param1, nuint param2, nuint param3) =>
        Openings.ForEach(phone => phone.Post(message, param1, param2, param3));

    public void ForceClose()
    {
        foreach (var phone in Openings.ToArray())
        {
            phone.Close();
            phone.Post(PhoneMessageId.Close);
        }
    }

    public void Remove()
    {
        ForceClose();
        IsRemoved = true;
        registry.Post(new Message(0, (uint)PhoneMessageId.Remove, 0, id));
    }

    /// <summary>Sends PHONE_STATE to the applications that asked for it.</summary>
    public void NotifyState(PhoneState state, nuint param2 = 0, OpenPhone? except = null)
    {
        foreach (var phone in Openings.Where(phone => phone != except && (phone.WantedStates & state) != 0))
        {
            phone.Post(PhoneMessageId.State, (nuint)state, param2);
        }
    }

    public void Move(int button, PhoneButtonState state)
    {
        var moved = Buttons[button];
        moved.State = state;
        foreach (var phone in Openings.Where(phone =>
            (phone.WantedButtonModes & moved.Mode) != 0 && (phone.WantedButtonStates & state) != 0))
        {
            phone.Post(PhoneMessageId.Button, moved.Id, (nuint)moved.Mode, (nuint)state);
        }
    }

    public void MoveHandset(PhoneHookSwitchMode mode)
    {
        HookSwitches[0].Mode = mode;
        NotifyState(HookSwitches[0].HookState, (nuint)mode);
    }
}
