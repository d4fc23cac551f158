using Tapi.Simulator;

namespace Tapi.Tool.Simulation;

/// <summary>A simulated PBX on real time, with what happens at it.</summary>
internal sealed class SimulatedOffice : IDisposable
{
    private readonly PbxDescription _description;
    private readonly List<ITimer> _timers = [];
    private bool _hasBegun;

    public SimulatedOffice(PbxDescription description)
    {
        _description = description;
        Pbx = new SimulatedPbx(new PbxOptions { RealTime = true, Lines = 0 });
        foreach (var line in description.Lines)
        {
            Pbx.AddLine(line.Name, [.. line.Addresses]);
        }

        foreach (var phone in description.Phones)
        {
            Pbx.AddPhone(phone);
        }

        foreach (var party in description.Parties)
        {
            Prepare(party);
        }
    }

    public SimulatedPbx Pbx { get; }

    /// <summary>A program has started: whoever calls counts from now.</summary>
    public void Begin()
    {
        if (_hasBegun)
        {
            return;
        }

        _hasBegun = true;
        foreach (var call in _description.Calls)
        {
            After(call.After, () => Ring(call));
        }
    }

    public void Dispose()
    {
        lock (_timers)
        {
            _timers.ForEach(timer => timer.Dispose());
        }
    }

    private void Prepare(DescribedParty party)
    {
        var remote = Pbx.Party(party.Number);
        if (party.IsBusy)
        {
            remote.Busy();
        }
        else if (party.AnswersAfter is { } ringing)
        {
            remote.AnswersAfter(TimeSpan.FromSeconds(ringing));
        }

        if (party.HangsUpAfter is { } talking)
        {
            remote.HangsUpAfter(TimeSpan.FromSeconds(talking));
        }
    }

    private void Ring(DescribedCall described)
    {
        var call = Pbx.Lines[described.Line].Ring(new SimulatedCaller { Number = described.From, Name = described.Name });
        if (described.Digits is { } digits)
        {
            call.RemotePresses(digits);
        }

        if (described.HangsUpAfter is { } seconds)
        {
            After(seconds, call.HangUp);
        }
    }

    private void After(double seconds, Action action)
    {
        lock (_timers)
        {
            _timers.Add(Pbx.Time.CreateTimer(_ => action(), null, TimeSpan.FromSeconds(seconds), Timeout.InfiniteTimeSpan));
        }
    }
}
