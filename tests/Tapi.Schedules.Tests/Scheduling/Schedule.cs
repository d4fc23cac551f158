namespace Tapi.Schedules.Tests.Scheduling;

/// <summary>
/// One order in which threads meet. One fiber runs at a time; wherever threads can meet, the seed decides who goes on. The same seed gives
/// the same order again.
/// </summary>
/// <remarks>
/// Odd seeds choose at random, even ones by random priorities that change a few times: that finds what needs one thread to stay behind
/// for long.
/// </remarks>
internal sealed class Schedule
{
    private const int MostSteps = 200_000;
    private const int PriorityChanges = 4;
    private const int MostFibers = 64;
    private const int LongestStory = 200;

    private readonly List<Fiber> _fibers = [];
    private readonly List<int> _changes = [];
    private readonly Queue<string> _story = [];
    private readonly SemaphoreSlim _end = new(0);
    private readonly int _seed;
    private readonly double _stayProbability;
    private string? _failure;
    private int _started;
    private int _atomic;

    public Schedule(int seed)
    {
        _seed = seed;
        Random = new Random(seed);
        _stayProbability = seed % 2 == 0 ? 1 : Random.NextDouble();
        for (var count = 0; count < PriorityChanges; count++)
        {
            _changes.Add(1 + Random.Next(1500));
        }
    }

    /// <summary>All that is random in a schedule comes from here.</summary>
    public Random Random { get; }

    public int Steps { get; private set; }

    /// <summary>A number that tells two different orders apart.</summary>
    public int Fingerprint { get; private set; } = 17;

    private bool IsByPriority => _seed % 2 == 0;

    /// <summary>Runs a program under a schedule.</summary>
    /// <exception cref="ScheduleFailedException">A fiber has failed, or all of them wait for each other.</exception>
    public static Schedule Run(int seed, Action<Schedule> program)
    {
        // Fibers block the threads of the pool, which would otherwise add new ones slowly.
        ThreadPool.SetMinThreads(MostFibers, 1);
        var schedule = new Schedule(seed);
        var main = schedule.Start("main", () => program(schedule));
        main.GiveTurn();
        schedule._end.Wait();
        return schedule._failure is { } failure ? throw new ScheduleFailedException(seed, failure, schedule._story) : schedule;
    }

    /// <summary>Adds a fiber. It runs when its turn comes.</summary>
    public Fiber Start(string name, Action body)
    {
        var fiber = new Fiber(this, _fibers.Count, name) { Priority = Random.Next(1_000_000) };
        _fibers.Add(fiber);
        _started++;
        Task.Run(() => fiber.Run(body));
        return fiber;
    }

    /// <summary>Threads may meet here.</summary>
    public void Point()
    {
        var current = Fiber.Current!;
        ThrowIfAborted();
        if (_atomic > 0)
        {
            return;
        }

        if (++Steps > MostSteps)
        {
            Abort("it does not end.");
            ThrowIfAborted();
        }

        if (IsByPriority ? _changes.Contains(Steps) : Random.NextDouble() >= _stayProbability)
        {
            current.Priority = -Steps;
        }
        else if (!IsByPriority)
        {
            return;
        }

        SwitchFrom(current, Next(current));
    }

    /// <summary>Waits until something is true. Returns false where that takes longer than any time limit.</summary>
    public bool Wait(Func<bool> condition, bool isTimed = false)
    {
        var current = Fiber.Current!;
        ThrowIfAborted();
        if (condition())
        {
            return true;
        }

        (current.Condition, current.IsTimed, current.HasTimedOut) = (condition, isTimed, false);
        SwitchFrom(current, Next(current));
        current.Condition = null;
        return !current.HasTimedOut;
    }

    /// <summary>Waits until all other fibers wait for something.</summary>
    public void WaitUntilQuiet()
    {
        var current = Fiber.Current;
        Wait(() => _fibers.TrueForAll(fiber => fiber == current || !fiber.CanRun));
    }

    /// <summary>Runs something during which no other fiber runs.</summary>
    public void Atomically(Action action)
    {
        _atomic++;
        try
        {
            action();
        }
        finally
        {
            _atomic--;
        }
    }

    /// <summary>Tells what happens, for the report of a fault.</summary>
    public void Tell(string what)
    {
        if (_failure is null)
        {
            _story.Enqueue($"{Steps} {Fiber.Current?.Name}: {what}");
            if (_story.Count > LongestStory)
            {
                _story.Dequeue();
            }
        }
    }

    public void Abort(string failure) => _failure ??= failure;

    public void ThrowIfAborted()
    {
        if (_failure is not null)
        {
            throw new ScheduleAbortedException();
        }
    }

    public void PassOnAtEnd(Fiber ended)
    {
        if (--_started == 0)
        {
            _end.Release();
            return;
        }

        Next(ended)!.GiveTurn();
    }

    private void SwitchFrom(Fiber current, Fiber next)
    {
        if (next == current)
        {
            return;
        }

        next.GiveTurn();
        current.AwaitTurn();
        ThrowIfAborted();
    }

    private Fiber Next(Fiber current)
    {
        if (_failure is not null)
        {
            return _fibers.Find(fiber => !fiber.IsOver) ?? current;
        }

        var ready = _fibers.FindAll(fiber => fiber.CanRun);
        if (ready.Count == 0 && _fibers.Find(fiber => !fiber.IsOver && fiber.IsTimed && fiber.Condition is not null) is { } late)
        {
            late.HasTimedOut = true;
            ready.Add(late);
        }

        if (ready.Count == 0)
        {
            Abort($"all wait: {string.Join(", ", _fibers.Where(fiber => !fiber.IsOver).Select(fiber => fiber.Name))}.");
            return _fibers.Find(fiber => !fiber.IsOver) ?? current;
        }

        var next = IsByPriority ? ready.MaxBy(fiber => fiber.Priority)! : ready[Random.Next(ready.Count)];
        Fingerprint = unchecked((Fingerprint * 31) + next.Number);
        return next;
    }
}
