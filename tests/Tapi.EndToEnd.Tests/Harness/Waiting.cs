namespace Tapi.EndToEnd.Tests.Harness;

/// <summary>Time-outs that only keep a failing test from hanging.</summary>
internal static class Waiting
{
    private static readonly TimeSpan Guard = TimeSpan.FromSeconds(10);

    public static Task<T> Soon<T>(this Task<T> task) => task.WaitAsync(Guard);

    public static Task Soon(this Task task) => task.WaitAsync(Guard);

    public static async Task<TException> Fails<TException>(this Task task)
        where TException : Exception
        => await Assert.ThrowsAnyAsync<TException>(() => task.Soon());

    /// <summary>For what can be seen from outside only: looks again until it is so.</summary>
    public static async Task Until(Func<bool> condition)
    {
        var end = DateTime.UtcNow + Guard;
        while (!condition())
        {
            Assert.True(DateTime.UtcNow < end, "It did not come true in time.");
            await Task.Delay(1);
        }
    }
}
