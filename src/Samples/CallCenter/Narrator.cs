using System.Diagnostics;
using System.Globalization;

namespace CallCenter;

/// <summary>Tells the story, one line at a time: when, who, what.</summary>
internal sealed class Narrator
{
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly Lock _lock = new();

    public void Title(string text)
    {
        lock (_lock)
        {
            Console.WriteLine();
            Console.WriteLine(text);
        }
    }

    public void Say(string who, string what)
    {
        lock (_lock)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_clock.ElapsedMilliseconds,6} ms  {who,-6} {what}"));
        }
    }

    /// <summary>Awaits a request and says what came of it, and when.</summary>
    public async Task<T> TellAsync<T>(string who, string what, Func<Task<T>> request)
    {
        Say(who, what + " …");
        var start = Stopwatch.GetTimestamp();
        var result = await request();
        Say(who, $"… gave {result} after {Milliseconds(start)}");
        return result;
    }

    /// <summary>Awaits a request without a result.</summary>
    public async Task TellAsync(string who, string what, Func<Task> request)
    {
        Say(who, what + " …");
        var start = Stopwatch.GetTimestamp();
        await request();
        Say(who, $"… done after {Milliseconds(start)}");
    }

    public static string Milliseconds(long start) =>
        string.Create(CultureInfo.InvariantCulture, $"{Stopwatch.GetElapsedTime(start).TotalMilliseconds:0} ms");
}
