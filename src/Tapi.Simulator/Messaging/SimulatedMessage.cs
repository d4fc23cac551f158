namespace Tapi.Simulator;

/// <summary>A message as <c>lineGetMessage</c> delivers it: the members of LINEMESSAGE.</summary>
/// <param name="Device">The handle that the message is about.</param>
/// <param name="MessageId">Which LINE_ message it is.</param>
/// <param name="CallbackInstance">What the application passed to <c>lineOpen</c>.</param>
/// <param name="Param1">First parameter.</param>
/// <param name="Param2">Second parameter.</param>
/// <param name="Param3">Third parameter.</param>
public readonly record struct SimulatedMessage(
    uint Device, uint MessageId, nuint CallbackInstance = 0, nuint Param1 = 0, nuint Param2 = 0, nuint Param3 = 0)
{
    internal SimulatedMessage(uint device, LineMessageId id, nuint callbackInstance, nuint param1, nuint param2, nuint param3)
        : this(device, (uint)id, callbackInstance, param1, param2, param3)
    {
    }
}
