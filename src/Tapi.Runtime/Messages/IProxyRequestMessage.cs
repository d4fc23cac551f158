namespace Tapi.Runtime;

/// <summary>A typed message that brings a proxy request, which somebody must answer.</summary>
public interface IProxyRequestMessage
{
    /// <summary>The request.</summary>
    ProxyRequest Request { get; }
}
