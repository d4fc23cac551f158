using Tapi.Schedules.Tests.Scheduling;

namespace System.Threading;

/// <summary>Threads meet at each operation; the operations themselves need no care, since one thread runs at a time.</summary>
internal static class Interlocked
{
    public static int Increment(ref int location) => Add(ref location, 1);

    public static long Increment(ref long location) => Add(ref location, 1);

    public static int Decrement(ref int location) => Add(ref location, -1);

    public static int Add(ref int location, int value)
    {
        Meet();
        return location += value;
    }

    public static long Add(ref long location, long value)
    {
        Meet();
        return location += value;
    }

    public static long Read(ref long location)
    {
        Meet();
        return location;
    }

    public static T Exchange<T>(ref T location, T value)
    {
        Meet();
        var old = location;
        location = value;
        return old;
    }

    public static T CompareExchange<T>(ref T location, T value, T comparand)
    {
        Meet();
        var old = location;
        if (EqualityComparer<T>.Default.Equals(old, comparand))
        {
            location = value;
        }

        return old;
    }

    internal static void Meet() => Fiber.Current?.Schedule.Point();
}
