namespace Tapi.Runtime.Requests;

/// <summary>What TAPI has in place of a request id where a message completes a request.</summary>
/// <param name="Handle">The handle that the message is about.</param>
/// <param name="MessageId">The number of the message.</param>
internal readonly record struct MessageKey(uint Handle, uint MessageId);
