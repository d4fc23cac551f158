namespace Tapi.Simulator;

/// <summary>A LINEPROXYREQUEST that waits for <c>lineProxyResponse</c>.</summary>
public sealed record ProxyBufferInfo
{
    internal ProxyBufferInfo()
    {
    }

    /// <summary>Its address in memory.</summary>
    public nint Address { get; internal init; }

    /// <summary>What the client asks.</summary>
    public SimulatedProxyRequestType RequestType { get; internal init; }

    /// <summary>The request id at the application that asked.</summary>
    public int RequestId { get; internal init; }

    /// <summary>The HLINE that has to answer.</summary>
    public uint Handler { get; internal init; }
}
