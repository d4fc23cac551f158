using Tapi.Simulator.Core.Messages;

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
    internal Message ToMessage() => new(Device, MessageId, CallbackInstance, Param1, Param2, Param3);
}
