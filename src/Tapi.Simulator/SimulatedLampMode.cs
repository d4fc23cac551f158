using Tapi.Simulator.Abi;

namespace Tapi.Simulator;

/// <summary>What a lamp shows: the PHONELAMPMODE_ values.</summary>
public enum SimulatedLampMode : uint
{
    /// <summary>There is a button but no lamp.</summary>
    Dummy = (uint)PhoneLampMode.Dummy,

    /// <summary>The lamp is off.</summary>
    Off = (uint)PhoneLampMode.Off,

    /// <summary>The lamp is on.</summary>
    Steady = (uint)PhoneLampMode.Steady,

    /// <summary>The lamp goes on and off at normal speed.</summary>
    Wink = (uint)PhoneLampMode.Wink,

    /// <summary>The lamp goes on and off slowly.</summary>
    Flash = (uint)PhoneLampMode.Flash,

    /// <summary>The lamp goes on and off fast.</summary>
    Flutter = (uint)PhoneLampMode.Flutter,

    /// <summary>The lamp mixes <see cref="Flash"/> and <see cref="Flutter"/>.</summary>
    BrokenFlutter = (uint)PhoneLampMode.BrokenFlutter,

    /// <summary>The mode is not known.</summary>
    Unknown = (uint)PhoneLampMode.Unknown,
}
