using Tapi.Simulator.Abi;

namespace Tapi.Simulator;

/// <summary>The kinds of tones: the LINETONEMODE_ values.</summary>
public enum SimulatedToneMode : uint
{
    /// <summary>A tone that the application describes by its frequencies.</summary>
    Custom = (uint)LineToneMode.Custom,

    /// <summary>Ringing, as the caller hears it.</summary>
    RingBack = (uint)LineToneMode.RingBack,

    /// <summary>A busy tone.</summary>
    Busy = (uint)LineToneMode.Busy,

    /// <summary>A beep.</summary>
    Beep = (uint)LineToneMode.Beep,

    /// <summary>The tone that asks for billing information.</summary>
    Billing = (uint)LineToneMode.Billing,
}
