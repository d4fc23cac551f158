using Tapi.Simulator.Abi;

namespace Tapi.Simulator.Telephony;

/// <summary>Which instruction of an address applies to a call.</summary>
internal static class ForwardChoice
{
    private const LineForwardMode Unconditional = LineForwardMode.Unconditional | LineForwardMode.UnconditionalInternal
        | LineForwardMode.UnconditionalExternal | LineForwardMode.UnconditionalSpecific;

    private const LineForwardMode Both = LineForwardMode.BusyNoAnswer | LineForwardMode.BusyNoAnswerInternal
        | LineForwardMode.BusyNoAnswerExternal | LineForwardMode.BusyNoAnswerSpecific;

    private const LineForwardMode Busy = Both | LineForwardMode.Busy | LineForwardMode.BusyInternal | LineForwardMode.BusyExternal
        | LineForwardMode.BusySpecific;

    private const LineForwardMode NoAnswer = Both | LineForwardMode.NoAnswer | LineForwardMode.NoAnswerInternal
        | LineForwardMode.NoAnswerExternal | LineForwardMode.NoAnswerSpecific;

    private const LineForwardMode Internal = LineForwardMode.UnconditionalInternal | LineForwardMode.BusyInternal
        | LineForwardMode.NoAnswerInternal | LineForwardMode.BusyNoAnswerInternal;

    private const LineForwardMode External = LineForwardMode.UnconditionalExternal | LineForwardMode.BusyExternal
        | LineForwardMode.NoAnswerExternal | LineForwardMode.BusyNoAnswerExternal;

    private const LineForwardMode Specific = LineForwardMode.UnconditionalSpecific | LineForwardMode.BusySpecific
        | LineForwardMode.NoAnswerSpecific | LineForwardMode.BusyNoAnswerSpecific;

    public static bool IsUnconditional(ForwardEntry entry) => (entry.Mode & Unconditional) != 0;

    /// <summary>The instruction for a call that comes.</summary>
    public static ForwardEntry? Find(AddressSettings address, bool isBusy, string caller, bool isInternal) =>
        First(address, Unconditional, caller, isInternal) ?? (isBusy ? First(address, Busy, caller, isInternal) : null);

    /// <summary>The instruction for a call that nobody answers.</summary>
    public static ForwardEntry? Unanswered(AddressSettings address, string caller, bool isInternal) =>
        First(address, NoAnswer, caller, isInternal);

    private static ForwardEntry? First(AddressSettings address, LineForwardMode modes, string caller, bool isInternal) =>
        address.Forwarding.FirstOrDefault(entry =>
            (entry.Mode & modes) != 0
            && ((entry.Mode & Specific) == 0 || entry.Caller == caller)
            && (entry.Mode & (isInternal ? External : Internal)) == 0);
}
