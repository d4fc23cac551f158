using Tapi.Simulator.Abi;

namespace Tapi.Simulator.Telephony;

/// <summary>Joins calls and parts them.</summary>
internal static class Conferences
{
    public static void Join(Call conference, Call member)
    {
        member.CancelPlans();
        member.ConsultedFor = null;
        member.Conference = conference;
        conference.Members.Add(member);
        member.EnterState(LineCallState.Conferenced);
    }

    public static void Leave(Call member, LineCallState state)
    {
        Part(member);
        member.EnterState(state);
    }

    /// <summary>The end of a conference ends its members; the end of the last member ends the conference.</summary>
    public static void CallEnded(Call call)
    {
        foreach (var member in call.Members.ToArray())
        {
            Leave(member, LineCallState.Idle);
        }

        Part(call);
        if (call.ConsultedFor is { } waiting)
        {
            call.ConsultedFor = null;
            if (waiting.CurrentState == LineCallState.OnHoldPendingConference)
            {
                waiting.EnterState(LineCallState.Connected, (uint)LineConnectedMode.Active);
            }
        }
    }

    private static void Part(Call member)
    {
        if (member.Conference is not { } conference)
        {
            return;
        }

        member.Conference = null;
        conference.Members.Remove(member);
        if (conference.Members.Count == 0 && !conference.IsOver)
        {
            conference.EnterState(LineCallState.Idle);
        }
    }
}
