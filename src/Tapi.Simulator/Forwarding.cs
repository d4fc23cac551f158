namespace Tapi.Simulator;

/// <summary>One instruction of <c>lineForwardW</c>.</summary>
public sealed record Forwarding
{
    internal Forwarding()
    {
    }

    /// <summary>Which calls are forwarded.</summary>
    public SimulatedForwardMode Mode { get; internal init; }

    /// <summary>The caller it is limited to, or an empty string.</summary>
    public string Caller { get; internal init; } = string.Empty;

    /// <summary>The country code of the destination.</summary>
    public uint CountryCode { get; internal init; }

    /// <summary>Where calls go; empty for do not disturb.</summary>
    public string Destination { get; internal init; } = string.Empty;
}
