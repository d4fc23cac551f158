using Tapi.Simulator.Abi;

namespace Tapi.Simulator;

/// <summary>The states of a call: the LINECALLSTATE_ values.</summary>
public enum SimulatedCallState : uint
{
    /// <summary>The call is over. This is its last state.</summary>
    Idle = (uint)LineCallState.Idle,

    /// <summary>The call has arrived and can be accepted or answered.</summary>
    Offering = (uint)LineCallState.Offering,

    /// <summary>An application has accepted the call but not answered it.</summary>
    Accepted = (uint)LineCallState.Accepted,

    /// <summary>The PBX is ready for the number.</summary>
    DialTone = (uint)LineCallState.DialTone,

    /// <summary>The number is being dialed.</summary>
    Dialing = (uint)LineCallState.Dialing,

    /// <summary>The other end rings.</summary>
    RingBack = (uint)LineCallState.RingBack,

    /// <summary>The other end is busy.</summary>
    Busy = (uint)LineCallState.Busy,

    /// <summary>The network plays a special information tone.</summary>
    SpecialInfo = (uint)LineCallState.SpecialInfo,

    /// <summary>The parties can talk.</summary>
    Connected = (uint)LineCallState.Connected,

    /// <summary>The number is complete and the call is on its way.</summary>
    Proceeding = (uint)LineCallState.Proceeding,

    /// <summary>The call is on hold.</summary>
    OnHold = (uint)LineCallState.OnHold,

    /// <summary>The call is part of a conference.</summary>
    Conferenced = (uint)LineCallState.Conferenced,

    /// <summary>The call is on hold until it joins a conference.</summary>
    OnHoldPendingConference = (uint)LineCallState.OnHoldPendingConference,

    /// <summary>The call is on hold until it is transferred.</summary>
    OnHoldPendingTransfer = (uint)LineCallState.OnHoldPendingTransfer,

    /// <summary>The other end or the network has ended the call.</summary>
    Disconnected = (uint)LineCallState.Disconnected,

    /// <summary>The state is not known.</summary>
    Unknown = (uint)LineCallState.Unknown,
}
