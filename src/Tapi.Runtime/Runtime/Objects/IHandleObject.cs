namespace Tapi.Runtime.Objects;

/// <summary>What the table of objects knows of an object. Guarded by the lock of the table, except for what never changes.</summary>
internal interface IHandleObject
{
    uint HandleValue { get; }

    nuint Instance { get; }

    bool IsReleased { get; }

    /// <summary>The type under which the table knows the object.</summary>
    Type? KnownAs { get; set; }

    /// <summary>The number of the first message that may be about this object, and not about what had the handle before.</summary>
    long Since { get; set; }

    /// <summary>
    /// While its native function runs that releases it: how many messages had been read before. TAPI may give the handle out again
    /// before that function returns.
    /// </summary>
    long? ReleasingAfter { get; set; }

    /// <summary>Returns whether the object was not released before.</summary>
    bool TrySetReleased(string reason);
}
