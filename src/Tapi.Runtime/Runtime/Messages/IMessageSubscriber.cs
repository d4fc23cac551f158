namespace Tapi.Runtime.Messages;

/// <summary>Takes messages from the dispatcher without ever making it wait.</summary>
internal interface IMessageSubscriber
{
    /// <summary>Takes the message if it has the right type. Gives whether it will be answered for.</summary>
    bool Offer(object message);

    void Complete(Exception? error);
}
