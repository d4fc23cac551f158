namespace Tapi.Simulator;

/// <summary>How the far end of calls to one number behaves. Unless told otherwise it answers after two seconds and stays on the line.</summary>
public sealed class RemoteParty
{
    internal static readonly TimeSpan UsualRing = TimeSpan.FromSeconds(2);

    internal RemoteParty(string number) => Number = number;

    /// <summary>The number that reaches this party.</summary>
    public string Number { get; }

    internal bool IsBusy { get; private set; }

    internal TimeSpan? RingTime { get; private set; } = UsualRing;

    internal TimeSpan? TalkTime { get; private set; }

    /// <summary>Answers after ringing that long.</summary>
    public RemoteParty AnswersAfter(TimeSpan ringing)
    {
        IsBusy = false;
        RingTime = ringing;
        return this;
    }

    /// <summary>Is engaged: calls become busy and after a while disconnected.</summary>
    public RemoteParty Busy()
    {
        IsBusy = true;
        return this;
    }

    /// <summary>Lets it ring.</summary>
    public RemoteParty NeverAnswers()
    {
        IsBusy = false;
        RingTime = null;
        return this;
    }

    /// <summary>Hangs up when the call has been connected for that long.</summary>
    public RemoteParty HangsUpAfter(TimeSpan talking)
    {
        TalkTime = talking;
        return this;
    }
}
