using System.ComponentModel;

namespace Tapi.Runtime.Generated;

/// <summary>Times in the numbers that TAPI uses.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class NativeTime
{
    /// <summary>A date in days since the end of 1899.</summary>
    /// <param name="days">The number of days.</param>
    /// <returns>The date; <see langword="null"/> for 0, and for a number that is no date.</returns>
    public static DateTime? FromDays(double days) =>

        // The range of DateTime.FromOADate, which rounds to milliseconds: up to the last one of the year 9999.
        days is not 0 and > -657_435 and <= 2_958_466 - (1.0 / 86_400_000) ? DateTime.FromOADate(days) : null;

    /// <summary>A date as the number of days since the end of 1899.</summary>
    /// <param name="date">The date.</param>
    /// <returns>The number of days; 0 for <see langword="null"/>.</returns>
    public static double ToDays(DateTime? date) => date?.ToOADate() ?? 0;

    /// <summary>A time that TAPI counts in milliseconds.</summary>
    /// <param name="milliseconds">Their number.</param>
    /// <returns>The time.</returns>
    public static TimeSpan FromMilliseconds(uint milliseconds) => new(milliseconds * TimeSpan.TicksPerMillisecond);

    /// <summary>A time that TAPI counts in seconds.</summary>
    /// <param name="seconds">Their number.</param>
    /// <returns>The time.</returns>
    public static TimeSpan FromSeconds(uint seconds) => new(seconds * TimeSpan.TicksPerSecond);

    /// <summary>
    /// The milliseconds of a time, a part of one counted as a whole one: no time becomes zero, which often has a meaning of its own.
    /// </summary>
    /// <param name="time">The time.</param>
    /// <param name="name">What the caller calls it.</param>
    /// <returns>Their number.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative, or longer than a DWORD can count.</exception>
    public static uint ToMilliseconds(TimeSpan time, string name) => Count(time, TimeSpan.TicksPerMillisecond, name);

    /// <summary>
    /// The seconds of a time, a part of one counted as a whole one: no time becomes zero, which often has a meaning of its own.
    /// </summary>
    /// <param name="time">The time.</param>
    /// <param name="name">What the caller calls it.</param>
    /// <returns>Their number.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative, or longer than a DWORD can count.</exception>
    public static uint ToSeconds(TimeSpan time, string name) => Count(time, TimeSpan.TicksPerSecond, name);

    private static uint Count(TimeSpan time, long unit, string name) =>
        time.Ticks >= 0 && time.Ticks <= uint.MaxValue * unit
            ? (uint)((time.Ticks + unit - 1) / unit)
            : throw new ArgumentOutOfRangeException(name, time, $"The time must be between zero and {new TimeSpan(uint.MaxValue * unit)}.");
}
