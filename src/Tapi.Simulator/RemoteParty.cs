using Tapi.Simulator.Telephony;

namespace Tapi.Simulator;

/// <summary>How the far end of calls to one number behaves. Unless changed, it answers after two seconds and stays on the line.</summary>
public sealed class RemoteParty
{
    private readonly Party _party;

    internal RemoteParty(string number, Party party)
    {
        Number = number;
        _party = party;
    }

    /// <summary>The number that reaches this party.</summary>
    public string Number { get; }

    /// <summary>Has a name, which calls from and to the number show.</summary>
    /// <param name="name">The name.</param>
    public RemoteParty Named(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        _party.Name = name;
        return this;
    }

    /// <summary>Answers after ringing for a while.</summary>
    /// <param name="ringing">The time from ringback to connected; zero or less for none.</param>
    public RemoteParty AnswersAfter(TimeSpan ringing)
    {
        _party.IsBusy = false;
        _party.RingTime = ringing;
        return this;
    }

    /// <summary>Is busy: calls get <see cref="SimulatedCallState.Busy"/> and are disconnected after five seconds.</summary>
    public RemoteParty Busy()
    {
        _party.IsBusy = true;
        return this;
    }

    /// <summary>Lets calls ring without end.</summary>
    public RemoteParty NeverAnswers()
    {
        _party.IsBusy = false;
        _party.RingTime = null;
        return this;
    }

    /// <summary>Hangs up when a call has been connected for a while.</summary>
    /// <param name="talking">The time from connected to disconnected; zero or less for none.</param>
    public RemoteParty HangsUpAfter(TimeSpan talking)
    {
        _party.TalkTime = talking;
        return this;
    }
}
