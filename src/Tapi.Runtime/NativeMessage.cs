namespace Tapi;

/// <summary>A message as TAPI delivers it.</summary>
/// <param name="Device">The handle that the message is about, or 0.</param>
/// <param name="Id">The number of the message.</param>
/// <param name="CallbackInstance">The number that was given to TAPI when the device was opened.</param>
/// <param name="Param1">The first parameter; its meaning depends on the message.</param>
/// <param name="Param2">The second parameter.</param>
/// <param name="Param3">The third parameter.</param>
public readonly record struct NativeMessage(
    uint Device,
    uint Id,
    nuint CallbackInstance,
    nuint Param1,
    nuint Param2,
    nuint Param3);
