namespace Tapi;

/// <summary>A message as TAPI delivers it.</summary>
public readonly record struct NativeMessage
{
    /// <summary>The handle that the message is about, or 0.</summary>
    public uint Device { get; init; }

    /// <summary>The number of the message.</summary>
    public uint Id { get; init; }

    /// <summary>The number that TAPI was given when the device was opened.</summary>
    public nuint CallbackInstance { get; init; }

    /// <summary>The first parameter; its meaning depends on the message.</summary>
    public nuint Param1 { get; init; }

    /// <summary>The second parameter.</summary>
    public nuint Param2 { get; init; }

    /// <summary>The third parameter.</summary>
    public nuint Param3 { get; init; }
}
