namespace Tapi.Runtime.Requests;

/// <summary>Tells the table of objects what brings the object that is being made on this thread.</summary>
internal static class Introduction
{
    [ThreadStatic]
    private static long? _since;

    /// <summary>
    /// The number of the message that was being read when the request began whose result is being made; null when there is none. Earlier
    /// messages about the handle are about what it was before.
    /// </summary>
    public static long? Since
    {
        get => _since;
        set => _since = value;
    }
}
