using Tapi.Schedules.Tests.Scheduling;

namespace Tapi.Runtime.Threads;

/// <summary>Work for other threads: a fiber each.</summary>
internal static class Background
{
    public static Task Run(Action action) => Start(action.Method.Name, () =>
    {
        action();
        return true;
    });

    public static Task Run(Func<Task> action) => Start(action.Method.Name, () =>
    {
        var task = action();
        Fiber.Current!.Schedule.Wait(() => task.IsCompleted);
        return true;
    });

    public static Task<T> RunApart<T>(Func<T> action) => Start(action.Method.Name, action);

    public static bool Wait(Task task, TimeSpan patience) =>
        Fiber.Current!.Schedule.Wait(() => task.IsCompleted, isTimed: patience > TimeSpan.Zero);

    private static Task<T> Start<T>(string name, Func<T> action)
    {
        var end = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        Fiber.Current!.Schedule.Start(name, () =>
        {
            try
            {
                end.SetResult(action());
            }
            catch (Exception failure) when (failure is not ScheduleAbortedException)
            {
                end.SetException(failure);
            }
        });
        Interlocked.Meet();
        return end.Task;
    }
}
