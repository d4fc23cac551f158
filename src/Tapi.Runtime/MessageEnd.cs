namespace Tapi;

/// <summary>Why no more messages come.</summary>
/// <param name="Reason">For example "the line was closed".</param>
/// <param name="Error">What a stream of messages ends with; null when its end is the normal one.</param>
internal sealed record MessageEnd(string Reason, Exception? Error = null);
