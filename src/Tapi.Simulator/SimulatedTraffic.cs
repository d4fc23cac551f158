using Tapi.Simulator.Core;
using Tapi.Simulator.Core.Time;
using Tapi.Simulator.Telephony;

namespace Tapi.Simulator;

/// <summary>Callers who call, wait, talk or give up, on the clock of the PBX. Disposing it lets no more calls come.</summary>
public sealed class SimulatedTraffic : IDisposable
{
    private readonly PbxCore _core;
    private readonly TrafficOptions _options;
    private readonly IReadOnlyList<LineDevice> _lines;
    private readonly Random _random;
    private ScheduledAction? _next;
    private bool _isOver;
    private int _offered;
    private int _refused;
    private int _answered;
    private int _abandoned;

    internal SimulatedTraffic(PbxCore core, TrafficOptions options, IReadOnlyList<LineDevice> lines)
    {
        _core = core;
        _options = options;
        _lines = lines;
        _random = new Random(options.Seed);
        PlanNext();
    }

    /// <summary>How many calls have come.</summary>
    public int Offered => Read(() => _offered);

    /// <summary>How many of them found all lines busy.</summary>
    public int Refused => Read(() => _refused);

    /// <summary>How many were answered.</summary>
    public int Answered => Read(() => _answered);

    /// <summary>How many callers gave up before the answer.</summary>
    public int Abandoned => Read(() => _abandoned);

    /// <summary>No more calls come. Those that are there go on.</summary>
    public void Dispose()
    {
        lock (_core.Gate)
        {
            _isOver = true;
            _next?.Cancel();
        }
    }

    private int Read(Func<int> value)
    {
        lock (_core.Gate)
        {
            return value();
        }
    }

    // Calls that do not know of each other: the times between them are distributed exponentially, as in Erlang's model.
    private void PlanNext()
    {
        var pause = Around(TimeSpan.FromHours(1 / _options.CallsPerHour));
        _next = _core.Scheduler.After(pause, () =>
        {
            if (!_isOver)
            {
                Call();
                PlanNext();
            }
        });
    }

    private void Call()
    {
        var caller = _random.Next(_options.Names.Count);
        var patience = Around(_options.Patience);
        var talk = Around(_options.TalkTime);
        var start = _random.Next(Math.Max(1, _lines.Count));
        _offered++;
        var line = Enumerable.Range(0, _lines.Count)
            .Select(index => _lines[(start + index) % _lines.Count])
            .FirstOrDefault(line => line is { IsRemoved: false, IsFull: false, Addresses.Count: > 0 });
        if (line is null)
        {
            _refused++;
            return;
        }

        var number = $"555{1000 + caller}";
        var call = Telephony.Call.Incoming(line, 0, number);
        call.RemoteId = new PartyId(number, _options.Names[caller]);
        call.TalkTime = talk;
        call.Answered = () => _answered++;
        line.Offer(call);
        call.Plan(patience, () => GiveUp(call));
    }

    private void GiveUp(Call call)
    {
        if (call.IsIn(Abi.LineCallState.Offering | Abi.LineCallState.Accepted))
        {
            _abandoned++;
            call.HangUp();
        }
    }

    private TimeSpan Around(TimeSpan mean) => TimeSpan.FromTicks(Math.Max(1, (long)(-Math.Log(1 - _random.NextDouble()) * mean.Ticks)));
}
