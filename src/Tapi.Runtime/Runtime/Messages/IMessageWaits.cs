namespace Tapi.Runtime.Messages;

/// <summary>Waits for messages that end when no more messages can come.</summary>
internal interface IMessageWaits
{
    /// <summary>Ends them, and every later one. Calling it again does nothing.</summary>
    void End(string reason);
}
