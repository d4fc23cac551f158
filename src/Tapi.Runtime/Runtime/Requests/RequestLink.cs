namespace Tapi.Runtime.Requests;

/// <summary>The kinds of rings that a request may be in, one of each kind at a time.</summary>
internal enum RequestLink
{
    Handle,
    Instance,

    /// <summary>Requests that await the same message; of those that await a reply, the ones in flight.</summary>
    Queue,
}
