namespace Tapi.Runtime;

/// <summary>Makes a result out of the memory that TAPI wrote. It may run on the reader thread: it must not block.</summary>
/// <typeparam name="T">The type of the result.</typeparam>
/// <param name="memory">The memory of the request, or null when the request has none. Valid during the call only.</param>
/// <returns>The result.</returns>
public unsafe delegate T ResultReader<out T>(byte* memory);
