using System.Diagnostics;

namespace Tapi.EndToEnd.Tests.Stress;

/// <summary>
/// Day after day of a busy office, with faults and cancellations: each ends clean, and after many of them the process holds as much as
/// after the first ones.
/// </summary>
[Collection(Alone)]
public class SoakTests
{
    /// <summary>What other tests hold would count.</summary>
    public const string Alone = "Alone";

    private const int Callers = 8;
    private const int Steps = 60;
    private const int WarmUp = 3;
    private const long Noise = 4 * 1024 * 1024;
    private const int MoreThreads = 24;
    private static readonly bool IsLong = Environment.GetEnvironmentVariable("TAPI_LONG") == "1";
    private static readonly TimeSpan Duration = IsLong ? TimeSpan.FromMinutes(30) : TimeSpan.FromSeconds(10);

    [Fact]
    public async Task Memory_and_threads_are_at_the_end_as_at_the_beginning()
    {
        for (var day = 0; day < WarmUp; day++)
        {
            await WorkAsync(day);
        }

        var (memory, threads) = Measure();
        var start = Stopwatch.GetTimestamp();
        var days = WarmUp;
        for (; Stopwatch.GetElapsedTime(start) < Duration; days++)
        {
            await WorkAsync(days);
        }

        var (memoryAtEnd, threadsAtEnd) = Measure();
        Assert.True(days > WarmUp + 1);
        Assert.True(memoryAtEnd - memory < Noise, $"{memoryAtEnd - memory} bytes more after {days} days");
        Assert.True(threadsAtEnd - threads < MoreThreads, $"{threadsAtEnd - threads} threads more after {days} days");
    }

    private static async Task WorkAsync(int day)
    {
        try
        {
            await using var office = new BusyOffice();
            await Task.WhenAll(Enumerable.Range(0, Callers).Select(index =>
                Task.Run(() => new Caller(office, index, (day * Callers) + index).RunAsync(Steps))));
            await office.EndAsync();
        }
        catch (Exception failure)
        {
            Assert.Fail($"Day {day}: {failure}");
        }
    }

    private static (long Memory, int Threads) Measure()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        using var process = Process.GetCurrentProcess();
        return (GC.GetTotalMemory(forceFullCollection: true), process.Threads.Count);
    }
}
