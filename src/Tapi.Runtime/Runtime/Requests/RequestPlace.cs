namespace Tapi.Runtime.Requests;

/// <summary>Where <see cref="PendingRequests"/> keeps a request.</summary>
internal enum RequestPlace : byte
{
    /// <summary>Nowhere, or only among those in flight.</summary>
    None,

    /// <summary>It awaits its reply.</summary>
    ById,

    /// <summary>It awaits its message.</summary>
    ByMessage,

    /// <summary>Its wait was ended with its handle. TAPI may still write its memory, or bring its object.</summary>
    EndedById,

    /// <summary>The same, for a request that a message completes.</summary>
    EndedByMessage,
}
