namespace Tapi.Runtime.Threads;

/// <summary>Where the runtime gives work to other threads and waits for it. The tests of schedules put a scheduler in its place.</summary>
internal static class Background
{
    /// <summary>Runs something short on the thread pool.</summary>
    public static Task Run(Action action) => Task.Run(action);

    /// <summary>Starts something asynchronous on the thread pool.</summary>
    public static Task Run(Func<Task> action) => Task.Run(action);

    /// <summary>Runs something that may block, on a thread of its own.</summary>
    public static Task<T> RunApart<T>(Func<T> action) =>
        Task.Factory.StartNew(action, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <summary>Blocks until the task has ended, well or not. Returns whether it has within that time.</summary>
    public static bool Wait(Task task, TimeSpan patience) => Task.WaitAny([task], patience) == 0;
}
