using System.ComponentModel;

namespace Tapi.Runtime.Generated;

/// <summary>A message that is known, and that nothing in the program reads. It takes the way of every message and reaches nobody.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class UnreadMessage
{
    /// <summary>The only one.</summary>
    public static readonly UnreadMessage Instance = new();

    private UnreadMessage()
    {
    }
}
