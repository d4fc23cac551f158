namespace Tapi.Simulator;

/// <summary>A call that is not over, or that somebody still has a handle to.</summary>
public sealed record LiveCallInfo
{
    internal LiveCallInfo()
    {
    }

    /// <summary>The call's number at the PBX (dwCallID).</summary>
    public uint Id { get; internal init; }

    /// <summary>The id of the line device it is on.</summary>
    public uint DeviceId { get; internal init; }

    /// <summary>The number at the other end.</summary>
    public string RemoteNumber { get; internal init; } = string.Empty;

    /// <summary>The state it is in.</summary>
    public SimulatedCallState State { get; internal init; }

    /// <summary>How many handles own it.</summary>
    public int Owners { get; internal init; }

    /// <summary>How many handles only monitor it.</summary>
    public int Monitors { get; internal init; }
}
