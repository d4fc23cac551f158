using Tapi.Simulator.Core.Messages;

namespace Tapi.Simulator;

/// <summary>Any message, as <c>lineGetMessage</c> and <c>phoneGetMessage</c> deliver it: the members of LINEMESSAGE.</summary>
public sealed record SimulatedMessage
{
    /// <summary>The handle of the line, call or phone that the message is about.</summary>
    public uint Device { get; init; }

    /// <summary>Which LINE_ or PHONE_ message it is.</summary>
    public uint MessageId { get; init; }

    /// <summary>What the application passed to <c>lineOpenW</c> or <c>phoneOpen</c>.</summary>
    public nuint CallbackInstance { get; init; }

    /// <summary>The first parameter.</summary>
    public nuint Param1 { get; init; }

    /// <summary>The second parameter.</summary>
    public nuint Param2 { get; init; }

    /// <summary>The third parameter.</summary>
    public nuint Param3 { get; init; }

    internal Message ToMessage() => new(Device, MessageId, CallbackInstance, Param1, Param2, Param3);
}
