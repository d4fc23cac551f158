namespace Tapi.Runtime;

/// <summary>Makes the result of a request out of the memory that TAPI wrote and the message that ended it.</summary>
/// <typeparam name="T">The type of the result.</typeparam>
/// <param name="memory">The request's memory; null when it has none.</param>
/// <param name="message">The message.</param>
/// <returns>The result.</returns>
public unsafe delegate T CompletionReader<out T>(byte* memory, NativeMessage message);
