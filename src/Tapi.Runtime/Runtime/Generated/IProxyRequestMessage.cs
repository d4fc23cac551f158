using System.ComponentModel;

namespace Tapi.Runtime.Generated;

/// <summary>A typed message that brings a proxy request, which must be answered.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IProxyRequestMessage
{
    /// <summary>The request.</summary>
    ProxyRequest Request { get; }
}
