using Tapi.Simulator.Core.Messages;

namespace Tapi.Simulator.Core.Requests;

/// <summary>Who made a request and gets its reply: an application, or a device that it has open.</summary>
internal interface IReplyTarget
{
    uint ApplicationHandle { get; }

    /// <summary>The handle of the open line or phone; zero for an application.</summary>
    uint DeviceHandle { get; }

    uint ApiVersion { get; }

    MessageQueue Queue { get; }

    /// <summary>Puts the reply into the application's queue and returns its number there.</summary>
    long PostReply(int id, nuint result);
}
