using Tapi.Simulator.Abi;
using Tapi.Simulator.Phones;

namespace Tapi.Simulator;

/// <summary>
/// A phone device of a simulated PBX: three hookswitches, 20 buttons with lamps, a ringer and a display of 2 rows with 20 columns.
/// </summary>
public sealed class SimulatedPhone
{
    private readonly PhoneDevice _device;

    internal SimulatedPhone(PhoneDevice device) => _device = device;

    /// <summary>The device id.</summary>
    public uint Id => _device.Id;

    /// <summary>The name in PHONECAPS.</summary>
    public string Name => _device.Name;

    /// <summary>Whether the phone has been taken out of the PBX.</summary>
    public bool IsRemoved => _device.IsRemoved;

    /// <summary>The rows of the display, without blanks at their ends.</summary>
    public IReadOnlyList<string> DisplayLines
    {
        get
        {
            lock (_device.Core.Gate)
            {
                return [.. _device.Display.Lines];
            }
        }
    }

    /// <summary>Returns what the lamp of a button shows.</summary>
    /// <param name="button">The button, 0 to 19.</param>
    /// <exception cref="ArgumentOutOfRangeException">The phone has no such button.</exception>
    public SimulatedLampMode GetLamp(int button)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)button, PhoneButton.Count);
        lock (_device.Core.Gate)
        {
            return (SimulatedLampMode)_device.Buttons[button].Lamp;
        }
    }

    /// <summary>The user presses a button and releases it: PHONE_BUTTON twice.</summary>
    /// <param name="button">The button, 0 to 19. Buttons 0 to 11 are the keys 0 to 9, * and #.</param>
    /// <exception cref="ArgumentOutOfRangeException">The phone has no such button.</exception>
    public void Press(int button)
    {
        PressDown(button);
        Release(button);
    }

    /// <summary>The user presses a button and keeps it pressed.</summary>
    /// <param name="button">The button, 0 to 19.</param>
    /// <exception cref="ArgumentOutOfRangeException">The phone has no such button.</exception>
    public void PressDown(int button) => Move(button, PhoneButtonState.Down);

    /// <summary>The user releases a button.</summary>
    /// <param name="button">The button, 0 to 19.</param>
    /// <exception cref="ArgumentOutOfRangeException">The phone has no such button.</exception>
    public void Release(int button) => Move(button, PhoneButtonState.Up);

    /// <summary>The user lifts the handset.</summary>
    public void LiftHandset() => MoveHandset(PhoneHookSwitchMode.MicSpeaker);

    /// <summary>The user puts the handset back.</summary>
    public void HangUpHandset() => MoveHandset(PhoneHookSwitchMode.OnHook);

    /// <summary>Sends PHONE_DEVSPECIFIC to every application that has the phone open.</summary>
    /// <param name="param1">The first parameter.</param>
    /// <param name="param2">The second parameter.</param>
    /// <param name="param3">The third parameter.</param>
    public void SendDeviceSpecific(nuint param1, nuint param2 = 0, nuint param3 = 0)
    {
        lock (_device.Core.Gate)
        {
            _device.Post(PhoneMessageId.DevSpecific, param1, param2, param3);
        }
    }

    /// <summary>Takes the phone away from all applications: PHONE_CLOSE, and their handles are dead.</summary>
    public void ForceClose()
    {
        lock (_device.Core.Gate)
        {
            _device.ForceClose();
        }
    }

    /// <summary>Takes the phone out of the PBX: PHONE_CLOSE to those who have it open, PHONE_REMOVE to all applications.</summary>
    public void Remove()
    {
        lock (_device.Core.Gate)
        {
            _device.Remove();
        }
    }

    private void Move(int button, PhoneButtonState state)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)button, PhoneButton.Count);
        lock (_device.Core.Gate)
        {
            _device.Move(button, state);
        }
    }

    private void MoveHandset(PhoneHookSwitchMode mode)
    {
        lock (_device.Core.Gate)
        {
            _device.MoveHandset(mode);
        }
    }
}
