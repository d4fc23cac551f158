namespace Tapi;

/// <summary>Handles a message. Messages come one at a time, in order: the next one waits until all handlers have finished.</summary>
/// <typeparam name="TSender">The type of the object that the message is about.</typeparam>
/// <typeparam name="TMessage">The type of the message.</typeparam>
/// <param name="sender">The object that the message is about: the line, the call, the application.</param>
/// <param name="message">The message.</param>
/// <remarks>
/// A handler that awaits something is passed to <see cref="MessageSource{TSender, TMessage}.Subscribe(Func{TMessage, ValueTask})"/>:
/// the end of an <c>async void</c> method cannot be waited for.
/// </remarks>
public delegate void MessageHandler<in TSender, in TMessage>(TSender sender, TMessage message);
