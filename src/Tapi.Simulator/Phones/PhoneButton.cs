using Tapi.Simulator.Abi;

namespace Tapi.Simulator.Phones;

/// <summary>A button of a phone and its lamp.</summary>
internal sealed class PhoneButton(uint id)
{
    public const uint Count = 20;

    /// <summary>The keys 0 to 9, * and # come first.</summary>
    private const uint Keys = 12;

    public uint Id => id;

    public PhoneButtonMode Mode { get; set; } = id < Keys ? PhoneButtonMode.Keypad : PhoneButtonMode.Feature;

    public PhoneButtonFunction Function { get; set; } = id < Keys ? PhoneButtonFunction.None : PhoneButtonFunction.Unknown;

    public string Text { get; set; } = id < Keys ? "0123456789*#"[(int)id].ToString() : string.Empty;

    public PhoneButtonState State { get; set; } = PhoneButtonState.Up;

    public PhoneLampMode Lamp { get; set; } = PhoneLampMode.Off;
}
