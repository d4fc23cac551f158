namespace Tapi.Runtime.Tests.Fakes;

/// <summary>Time-outs that only a failing test meets.</summary>
internal static class Guard
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static Task Within(this Task task) => task.WaitAsync(Patience);

    public static Task<T> Within<T>(this Task<T> task) => task.WaitAsync(Patience);
}
