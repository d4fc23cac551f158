using System.ComponentModel;

namespace Tapi.Runtime.Generated;

/// <summary>Makes a result from the memory that TAPI wrote and the message that completed the request, on the reader thread.</summary>
/// <typeparam name="T">The type of the result.</typeparam>
/// <param name="memory">The memory of the request; null when it has none. Valid during the call only.</param>
/// <param name="message">The message.</param>
/// <returns>The result.</returns>
[EditorBrowsable(EditorBrowsableState.Never)]
public unsafe delegate T CompletionReader<out T>(byte* memory, NativeMessage message);
