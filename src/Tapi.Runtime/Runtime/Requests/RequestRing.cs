namespace Tapi.Runtime.Requests;

/// <summary>
/// Requests in the order in which they were started. The links are in the requests: adding and removing cost the same however many
/// there are, and allocate nothing.
/// </summary>
internal struct RequestRing(RequestLink link)
{
    public Request? First { get; private set; }

    public readonly Request? Last => First?.Links(link).Previous;

    public static bool Contains(Request request, RequestLink link) => request.Links(link).Next is not null;

    /// <summary>Adds a request, after those that were started before it.</summary>
    public void Add(Request request)
    {
        ref var links = ref request.Links(link);
        if (First is null)
        {
            links.Next = links.Previous = First = request;
            return;
        }

        // Nearly always the last one.
        var before = First.Links(link).Previous!;
        while (before.Started > request.Started && !ReferenceEquals(before, First))
        {
            before = before.Links(link).Previous!;
        }

        if (before.Started > request.Started)
        {
            First = request;
            before = before.Links(link).Previous!;
        }

        var after = before.Links(link).Next!;
        links.Previous = before;
        links.Next = after;
        before.Links(link).Next = request;
        after.Links(link).Previous = request;
    }

    /// <summary>Removes a request that is in this ring.</summary>
    public void Remove(Request request)
    {
        ref var links = ref request.Links(link);
        var next = links.Next!;
        links.Previous!.Links(link).Next = next;
        next.Links(link).Previous = links.Previous;
        links = default;
        if (ReferenceEquals(First, request))
        {
            First = ReferenceEquals(next, request) ? null : next;
        }
    }

    public readonly void CopyTo(List<Request> requests)
    {
        for (var request = First; request is not null;)
        {
            requests.Add(request);
            request = request.Links(link).Next;
            if (ReferenceEquals(request, First))
            {
                return;
            }
        }
    }
}
