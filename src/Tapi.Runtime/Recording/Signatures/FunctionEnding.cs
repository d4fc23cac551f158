namespace Tapi.Recording.Signatures;

/// <summary>How the work of a function ends.</summary>
public enum FunctionEnding
{
    /// <summary>With its return.</summary>
    Returns,

    /// <summary>With a reply that names the request.</summary>
    Reply,

    /// <summary>With a message about the handle that is its first argument.</summary>
    Message,

    /// <summary>It reads a message itself.</summary>
    Reads,

    /// <summary>It takes back the handle that is its first argument.</summary>
    Releases,
}
