using Tapi.Simulator.Abi;

namespace Tapi.Simulator;

/// <summary>Which calls are forwarded: the LINEFORWARDMODE_ values.</summary>
public enum SimulatedForwardMode : uint
{
    /// <summary>All calls.</summary>
    Unconditional = (uint)LineForwardMode.Unconditional,

    /// <summary>All internal calls.</summary>
    UnconditionalInternal = (uint)LineForwardMode.UnconditionalInternal,

    /// <summary>All external calls.</summary>
    UnconditionalExternal = (uint)LineForwardMode.UnconditionalExternal,

    /// <summary>All calls from one caller.</summary>
    UnconditionalSpecific = (uint)LineForwardMode.UnconditionalSpecific,

    /// <summary>Calls that find the address busy.</summary>
    Busy = (uint)LineForwardMode.Busy,

    /// <summary>Internal calls that find the address busy.</summary>
    BusyInternal = (uint)LineForwardMode.BusyInternal,

    /// <summary>External calls that find the address busy.</summary>
    BusyExternal = (uint)LineForwardMode.BusyExternal,

    /// <summary>Calls from one caller that find the address busy.</summary>
    BusySpecific = (uint)LineForwardMode.BusySpecific,

    /// <summary>Calls that nobody answers.</summary>
    NoAnswer = (uint)LineForwardMode.NoAnswer,

    /// <summary>Internal calls that nobody answers.</summary>
    NoAnswerInternal = (uint)LineForwardMode.NoAnswerInternal,

    /// <summary>External calls that nobody answers.</summary>
    NoAnswerExternal = (uint)LineForwardMode.NoAnswerExternal,

    /// <summary>Calls from one caller that nobody answers.</summary>
    NoAnswerSpecific = (uint)LineForwardMode.NoAnswerSpecific,

    /// <summary>Calls that find the address busy or that nobody answers.</summary>
    BusyNoAnswer = (uint)LineForwardMode.BusyNoAnswer,

    /// <summary>Internal calls that find the address busy or that nobody answers.</summary>
    BusyNoAnswerInternal = (uint)LineForwardMode.BusyNoAnswerInternal,

    /// <summary>External calls that find the address busy or that nobody answers.</summary>
    BusyNoAnswerExternal = (uint)LineForwardMode.BusyNoAnswerExternal,

    /// <summary>Calls from one caller that find the address busy or that nobody answers.</summary>
    BusyNoAnswerSpecific = (uint)LineForwardMode.BusyNoAnswerSpecific,

    /// <summary>The conditions are not known yet.</summary>
    Unknown = (uint)LineForwardMode.Unknown,

    /// <summary>The conditions are not known and never will be.</summary>
    Unavailable = (uint)LineForwardMode.Unavailable,
}
