namespace System.Threading;

/// <summary>Threads meet at each read and write.</summary>
internal static class Volatile
{
    public static T Read<T>(ref readonly T location)
    {
        Interlocked.Meet();
        return location;
    }

    public static void Write<T>(ref T location, T value)
    {
        Interlocked.Meet();
        location = value;
    }
}
