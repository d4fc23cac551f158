namespace Tapi.Simulator.Hostile;

/// <summary>The treatments that are to come, the chance that decides, and the story so far. May be used from any thread.</summary>
internal sealed class Plan(int seed)
{
    private const int LongestStory = 10_000;
    private static readonly string[] Spared = ["Initialize", "Shutdown", "GetMessage", "Close", "Deallocate"];

    private readonly object _lock = new();
    private readonly Random _random = new(seed);
    private readonly List<Treatment> _treatments = [];
    private readonly Queue<string> _story = [];

    public IReadOnlyList<string> Story
    {
        get
        {
            lock (_lock)
            {
                return [.. _story];
            }
        }
    }

    public void Add(Treatment treatment)
    {
        lock (_lock)
        {
            _treatments.Add(treatment);
        }
    }

    /// <summary>Returns how this call is treated; null when it passes.</summary>
    public Treatment? Next(string function)
    {
        lock (_lock)
        {
            var next = _treatments.Find(treatment => treatment.Uses > 0 && IsMeant(treatment, function));
            if (next is null || (next.Probability < 1 && _random.NextDouble() >= next.Probability))
            {
                return null;
            }

            if (next.Uses != int.MaxValue && --next.Uses == 0)
            {
                _treatments.Remove(next);
            }

            return next;
        }
    }

    public bool Chance(double probability)
    {
        lock (_lock)
        {
            return probability > 0 && _random.NextDouble() < probability;
        }
    }

    public int Choose(int count)
    {
        lock (_lock)
        {
            return count <= 1 ? 0 : _random.Next(count);
        }
    }

    public void Tell(string what)
    {
        lock (_lock)
        {
            _story.Enqueue(what);
            if (_story.Count > LongestStory)
            {
                _story.Dequeue();
            }
        }
    }

    private static bool IsMeant(Treatment treatment, string function) =>
        treatment.Function == function
        || (treatment.Function is null && !Spared.Any(part => function.Contains(part, StringComparison.Ordinal)));
}
