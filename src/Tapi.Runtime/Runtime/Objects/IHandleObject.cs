namespace Tapi.Runtime.Objects;

/// <summary>What the table of objects knows of an object.</summary>
internal interface IHandleObject
{
    uint HandleValue { get; }

    nuint Instance { get; }

    bool IsReleased { get; }

    /// <summary>The type under which the table knows the object.</summary>
    Type? KnownAs { get; set; }

    /// <summary>Returns whether the object was not released before.</summary>
    bool TrySetReleased(string reason);
}
