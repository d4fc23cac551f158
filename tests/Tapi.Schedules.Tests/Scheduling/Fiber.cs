namespace Tapi.Schedules.Tests.Scheduling;

/// <summary>A thread of a schedule: it runs only when the schedule lets it.</summary>
internal sealed class Fiber(Schedule schedule, int number, string name)
{
    [ThreadStatic]
    private static Fiber? _current;

    private readonly SemaphoreSlim _turn = new(0);

    /// <summary>The fiber that this thread runs; null outside of schedules.</summary>
    public static Fiber? Current => _current;

    public Schedule Schedule => schedule;

    public int Number => number;

    public string Name => name;

    /// <summary>The higher it is, the sooner the fiber runs, in schedules that go by priorities.</summary>
    public int Priority { get; set; }

    public bool IsOver { get; private set; }

    /// <summary>What it waits for; null when it could run.</summary>
    public Func<bool>? Condition { get; set; }

    /// <summary>Whether the wait has a time limit. The limit is reached when nothing else can happen.</summary>
    public bool IsTimed { get; set; }

    public bool HasTimedOut { get; set; }

    public bool CanRun => !IsOver && Condition?.Invoke() != false;

    public void GiveTurn() => _turn.Release();

    public void AwaitTurn() => _turn.Wait();

    public void Run(Action body)
    {
        _current = this;
        AwaitTurn();
        try
        {
            schedule.ThrowIfAborted();
            body();
        }
        catch (ScheduleAbortedException)
        {
            // Another fiber has failed.
        }
        catch (Exception failure)
        {
            schedule.Abort($"{name} failed: {failure}");
        }
        finally
        {
            _current = null;
            IsOver = true;
            schedule.PassOnAtEnd(this);
        }
    }
}
