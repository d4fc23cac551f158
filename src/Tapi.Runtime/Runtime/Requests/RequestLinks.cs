namespace Tapi.Runtime.Requests;

/// <summary>The neighbors of a request in one of the rings that it is in; null when it is in none.</summary>
internal struct RequestLinks
{
    public Request? Previous;
    public Request? Next;
}
