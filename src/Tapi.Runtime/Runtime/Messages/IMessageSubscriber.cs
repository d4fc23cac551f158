namespace Tapi.Runtime.Messages;

/// <summary>Takes messages as they arrive, without ever waiting.</summary>
internal interface IMessageSubscriber
{
    /// <summary>Takes the message if it has the right type. Returns whether it will be answered for.</summary>
    bool Offer(object message);

    void Complete(Exception? error);
}
