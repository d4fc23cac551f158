namespace Tapi.Simulator;

/// <summary>A phone device of a simulated PBX: three hookswitches, 20 buttons with lamps, a ringer and a display of 2 rows with 20 columns.</summary>
public sealed class SimulatedPhone
{
    internal SimulatedPhone(SimulatedPbx pbx, uint id, string name)
    {
        Pbx = pbx;
        Id = id;
        Name = name;
    }

    /// <summary>The device id.</summary>
    public uint Id { get; }

    /// <summary>The name that PHONECAPS tells.</summary>
    public string Name { get; }

    /// <summary>Whether the phone was taken out of the PBX.</summary>
    public bool IsRemoved { get; private set; }

    /// <summary>The rows of the display, without blanks at their ends.</summary>
    public IReadOnlyList<string> DisplayLines
    {
        get
        {
            lock (Pbx.Gate)
            {
                return [.. Display.Lines];
            }
        }
    }

    internal SimulatedPbx Pbx { get; }

    internal List<OpenPhone> Openings { get; } = [];

    internal IReadOnlyList<HookSwitch> HookSwitches { get; } = HookSwitch.All();

    internal IReadOnlyList<PhoneButton> Buttons { get; } = [.. Enumerable.Range(0, (int)PhoneButton.Count).Select(id => new PhoneButton((uint)id))];

    internal PhoneDisplay Display { get; } = new();

    internal uint RingMode { get; set; }

    internal uint RingVolume { get; set; } = 0x8000;

    internal byte[] Data { get; set; } = [];

    /// <summary>The PHONELAMPMODE_ value of a lamp.</summary>
    public uint LampOf(int button)
    {
        lock (Pbx.Gate)
        {
            return (uint)Buttons[button].Lamp;
        }
    }

    /// <summary>The user presses a button and lets it go: PHONE_BUTTON twice. Buttons 0 to 11 are the keys 0 to 9, * and #.</summary>
    public void Press(int button)
    {
        PressDown(button);
        Release(button);
    }

    /// <summary>The user presses a button and keeps it pressed.</summary>
    public void PressDown(int button) => Move(button, PhoneButtonState.Down);

    /// <summary>The user lets a button go.</summary>
    public void Release(int button) => Move(button, PhoneButtonState.Up);

    /// <summary>The user lifts the handset.</summary>
    public void LiftHandset() => MoveHandset(PhoneHookSwitchMode.MicSpeaker);

    /// <summary>The user puts the handset back.</summary>
    public void HangUpHandset() => MoveHandset(PhoneHookSwitchMode.OnHook);

    /// <summary>Sends PHONE_DEVSPECIFIC to every application that has the phone open.</summary>
    public void TellDeviceSpecific(nuint param1, nuint param2 = 0, nuint param3 = 0)
    {
        lock (Pbx.Gate)
        {
            Openings.ForEach(phone => phone.Post(PhoneMessageId.DevSpecific, param1, param2, param3));
        }
    }

    /// <summary>Takes the phone away from all applications: PHONE_CLOSE, and their handles are dead.</summary>
    public void ForceClose()
    {
        lock (Pbx.Gate)
        {
            foreach (var phone in Openings.ToArray())
            {
                phone.Close();
                phone.Post(PhoneMessageId.Close);
            }
        }
    }

    /// <summary>Takes the phone out of the PBX: PHONE_CLOSE to those who have it open, PHONE_REMOVE to all applications.</summary>
    public void Remove()
    {
        lock (Pbx.Gate)
        {
            ForceClose();
            IsRemoved = true;
            Pbx.PostToPhones(new SimulatedMessage(0, (uint)PhoneMessageId.Remove, 0, Id));
        }
    }

    /// <summary>PHONE_STATE to the applications that asked for it.</summary>
    internal void TellState(PhoneState state, nuint param2 = 0, OpenPhone? except = null)
    {
        foreach (var phone in Openings.Where(phone => phone != except && (phone.WantedStates & state) != 0))
        {
            phone.Post(PhoneMessageId.State, (nuint)state, param2);
        }
    }

    private void Move(int button, PhoneButtonState state)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)button, PhoneButton.Count);
        lock (Pbx.Gate)
        {
            var moved = Buttons[button];
            moved.State = state;
            foreach (var phone in Openings.Where(phone => (phone.WantedButtonModes & moved.Mode) != 0 && (phone.WantedButtonStates & state) != 0))
            {
                phone.Post(PhoneMessageId.Button, moved.Id, (nuint)moved.Mode, (nuint)state);
            }
        }
    }

    private void MoveHandset(PhoneHookSwitchMode mode)
    {
        lock (Pbx.Gate)
        {
            HookSwitches[0].Mode = mode;
            TellState(HookSwitches[0].HookState, (nuint)mode);
        }
    }
}
