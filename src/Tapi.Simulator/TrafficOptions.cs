namespace Tapi.Simulator;

/// <summary>How many callers there are, and how they behave.</summary>
public sealed class TrafficOptions
{
    private static readonly string[] SomeNames =
    [
        "Ada Lovelace", "Charles Babbage", "Grace Hopper", "Alan Turing", "Hedy Lamarr", "Claude Shannon", "Mary Somerville",
        "Agner Erlang", "Emmy Noether", "Almon Strowger", "Katherine Johnson", "Philipp Reis", "Elisha Gray", "Erna Hoover",
    ];

    private readonly double _callsPerHour = 60;
    private readonly TimeSpan _talkTime = TimeSpan.FromMinutes(3);
    private readonly TimeSpan _patience = TimeSpan.FromMinutes(1);
    private readonly IReadOnlyList<string> _names = SomeNames;

    /// <summary>Decides what chance decides: with the same seed, the same calls come at the same times. The default is 1.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>How many calls come in an hour on the average, more than zero. The default is 60.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is zero or negative.</exception>
    public double CallsPerHour
    {
        get => _callsPerHour;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            _callsPerHour = value;
        }
    }

    /// <summary>How long a caller talks on the average before hanging up; more than zero. The default is three minutes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is zero or negative.</exception>
    public TimeSpan TalkTime
    {
        get => _talkTime;
        init => _talkTime = Positive(value);
    }

    /// <summary>How long a caller waits for an answer on the average before giving up; more than zero. The default is one minute.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is zero or negative.</exception>
    public TimeSpan Patience
    {
        get => _patience;
        init => _patience = Positive(value);
    }

    /// <summary>The names of the callers, one or more; each has a number of its own. The default is a list of pioneers.</summary>
    /// <exception cref="ArgumentException">The list is empty.</exception>
    public IReadOnlyList<string> Names
    {
        get => _names;
        init => _names = value is { Count: > 0 } ? value : throw new ArgumentException("There is no name.", nameof(value));
    }

    /// <summary>The lines that are called; null for all that the PBX has when the traffic begins.</summary>
    public IReadOnlyList<SimulatedLine>? Lines { get; init; }

    private static TimeSpan Positive(TimeSpan value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, TimeSpan.Zero);
        return value;
    }
}
