using Tapi.Simulator.Abi;

namespace Tapi.Simulator.Core.Messages;

/// <summary>A message in an application's queue: the members of LINEMESSAGE.</summary>
internal readonly record struct Message(
    uint Device, uint MessageId, nuint CallbackInstance = 0, nuint Param1 = 0, nuint Param2 = 0, nuint Param3 = 0)
{
    public Message(uint device, LineMessageId id, nuint callbackInstance, nuint param1, nuint param2, nuint param3)
        : this(device, (uint)id, callbackInstance, param1, param2, param3)
    {
    }
}
