namespace Tapi.Simulator.Core.Messages;

/// <summary>How a read from a message queue ended.</summary>
internal enum QueueRead
{
    Message,
    TimedOut,
    Closed,
}
