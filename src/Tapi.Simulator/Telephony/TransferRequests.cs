namespace Tapi.Simulator.Telephony;

/// <summary>Calls that go on to another party.</summary>
internal static class TransferRequests
{
    private const LineCallState Reaching = LineCallState.Connected | LineCallState.RingBack | LineCallState.Busy | LineCallState.Proceeding;

    public static Outcome Setup(CallHandle handle, RequestRule rule, CallParameters parameters, Action<uint> writeConsultation)
    {
        var line = handle.Line;
        if (NewCalls.Refuse(line, parameters.AddressId) is { } refusal)
        {
            return refusal;
        }

        SimulatedCall? consultation = null;
        return CallOperation.Start(
            "lineSetupTransferW",
            handle,
            rule,
            LineCallState.Connected,
            () =>
            {
                handle.Call.EnterState(LineCallState.OnHoldPendingTransfer);
                NewCalls.Begin(consultation!, line, LineCallState.DialTone, (uint)LineDialToneMode.Normal);
            },
            () =>
            {
                consultation = NewCalls.Create(line, string.Empty, parameters, writeConsultation);
                consultation.ConsultedFor = handle.Call;
                consultation.RelatedCallId = handle.Call.Id;
                return null;
            });
    }

    public static Outcome Complete(CallHandle handle, CallHandle consultation, RequestRule rule, LineTransferMode mode, Action<uint> writeConference)
    {
        if (CallOperation.Refuse(consultation, Reaching) is { } refusal)
        {
            return refusal;
        }

        const LineCallState held = LineCallState.OnHold | LineCallState.OnHoldPendingTransfer;
        if (mode == LineTransferMode.Transfer)
        {
            return CallOperation.Start(
                "lineCompleteTransfer",
                handle,
                rule,
                held,
                () =>
                {
                    handle.Call.EnterState(LineCallState.Idle);
                    consultation.Call.EnterState(LineCallState.Idle);
                },
                () => CallOperation.Refuse(consultation, Reaching));
        }

        SimulatedCall? conference = null;
        return CallOperation.Start(
            "lineCompleteTransfer",
            handle,
            rule,
            held,
            () =>
            {
                Conferences.Join(conference!, handle.Call);
                Conferences.Join(conference!, consultation.Call);
                NewCalls.Begin(conference!, handle.Line, LineCallState.Connected, (uint)LineConnectedMode.Active);
            },
            () =>
            {
                if (CallOperation.Refuse(consultation, Reaching) is { } late)
                {
                    return late;
                }

                conference = NewCalls.Create(
                    handle.Line, string.Empty, CallParameters.Default, writeConference, LineCallOrigin.Conference);
                return null;
            });
    }

    public static Outcome Blind(CallHandle handle, RequestRule rule, string number) =>
        Away("lineBlindTransferW", handle, rule, LineCallState.Connected, number);

    public static Outcome Redirect(CallHandle handle, RequestRule rule, string number) =>
        Away("lineRedirectW", handle, rule, LineCallState.Offering, number);

    private static Outcome Away(string function, CallHandle handle, RequestRule rule, LineCallState states, string number) =>
        number.Length == 0
            ? LineError.InvalidAddress
            : CallOperation.Start(function, handle, rule, states, () => handle.Call.EnterState(LineCallState.Idle));
}
