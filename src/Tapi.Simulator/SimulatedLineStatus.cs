using Tapi.Simulator.Abi;

namespace Tapi.Simulator;

/// <summary>The status of a line: the LINEDEVSTATUSFLAGS_ bits.</summary>
[Flags]
public enum SimulatedLineStatus : uint
{
    /// <summary>The line is connected to TAPI.</summary>
    Connected = (uint)LineDevStatusFlags.Connected,

    /// <summary>A message is waiting.</summary>
    MessageWait = (uint)LineDevStatusFlags.MessageWait,

    /// <summary>The line is in service.</summary>
    InService = (uint)LineDevStatusFlags.InService,

    /// <summary>The line is locked.</summary>
    Locked = (uint)LineDevStatusFlags.Locked,
}
