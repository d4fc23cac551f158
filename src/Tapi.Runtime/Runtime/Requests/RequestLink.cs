namespace Tapi.Runtime.Requests;

/// <summary>The kinds of rings that a request may be in, one of each kind at a time.</summary>
internal enum RequestLink
{
    InFlight,
    Handle,
    Instance,
    Message,
}
