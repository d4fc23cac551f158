using System.ComponentModel;

namespace Tapi.Runtime.Generated;

/// <summary>Makes a result from the memory that TAPI wrote. It may run on the reader thread: it must not block.</summary>
/// <typeparam name="T">The type of the result.</typeparam>
/// <param name="memory">The memory of the request, or null when it has none. Valid during the call only.</param>
/// <returns>The result.</returns>
[EditorBrowsable(EditorBrowsableState.Never)]
public unsafe delegate T ResultReader<out T>(byte* memory);
