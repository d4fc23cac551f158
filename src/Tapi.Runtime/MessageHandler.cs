namespace Tapi;

/// <summary>Handles a message. Messages come one at a time, in order: the next one waits until the handler has finished.</summary>
/// <typeparam name="TMessage">The type of the message.</typeparam>
/// <param name="message">The message.</param>
/// <returns>The end of the handling. An exception is reported and counted; other handlers still run.</returns>
/// <remarks>A handler may await replies, but not another message: that one stands behind it in the queue.</remarks>
public delegate ValueTask MessageHandler<in TMessage>(TMessage message);
