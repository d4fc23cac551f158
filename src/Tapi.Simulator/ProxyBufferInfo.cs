namespace Tapi.Simulator;

/// <summary>A LINEPROXYREQUEST buffer that waits for <c>lineProxyResponse</c>.</summary>
/// <param name="Address">Where it lies.</param>
/// <param name="RequestType">The LINEPROXYREQUEST_ value.</param>
/// <param name="RequestId">The request id at the application that asked.</param>
/// <param name="Handler">The HLINE that has to answer.</param>
public sealed record ProxyBufferInfo(nint Address, uint RequestType, int RequestId, uint Handler);
