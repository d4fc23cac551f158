using Tapi.Simulator.Abi;
using Tapi.Simulator.Core.Requests;

namespace Tapi.Simulator.Telephony.Operations;

/// <summary>Gathers, generates and monitors digits, tones and media on a call.</summary>
internal static unsafe class SoundOperations
{
    public const uint MinTimeout = 100;
    public const uint MaxTimeout = 600_000;
    public const uint MaxTones = 8;
    public const uint MaxFrequencies = 3;

    private const uint AnyDigits = (uint)(LineDigitMode.Pulse | LineDigitMode.Dtmf | LineDigitMode.DtmfEnd);
    private const uint AnyMedia = ((uint)LineMediaMode.Video << 1) - 2;

    private static readonly TimeSpan UsualDigit = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan UsualTone = TimeSpan.FromSeconds(1);

    public static Outcome Gather(
        CallHandle handle, uint modes, char* digits, uint count, string? terminators, uint firstTimeout, uint interTimeout)
    {
        if (OwnerOperation.Refuse(handle, OwnerOperation.Alive) is { } refusal)
        {
            return refusal;
        }

        if (digits is null)
        {
            handle.Call.Sounds.Gather(null);
            return Outcome.Success;
        }

        if (modes == 0 || (modes & ~AnyDigits) != 0)
        {
            return LineError.InvalidDigitMode;
        }

        if (terminators?.Any(digit => !CallSounds.KnownDigits.Contains(digit)) ?? false)
        {
            return LineError.InvalidDigits;
        }

        if (count == 0 || !IsTimeout(firstTimeout) || !IsTimeout(interTimeout))
        {
            return LineError.InvalidParam;
        }

        handle.Call.Sounds.Gather(new DigitGathering(
            handle,
            digits,
            count,
            terminators ?? string.Empty,
            TimeSpan.FromMilliseconds(firstTimeout),
            TimeSpan.FromMilliseconds(interTimeout)));
        return Outcome.Success;
    }

    public static Outcome GenerateDigits(CallHandle handle, uint mode, string? digits, uint duration)
    {
        if (OwnerOperation.Refuse(handle, OwnerOperation.Alive) is { } refusal)
        {
            return refusal;
        }

        if (digits is not null && mode is not ((uint)LineDigitMode.Pulse or (uint)LineDigitMode.Dtmf))
        {
            return LineError.InvalidDigitMode;
        }

        var heard = string.Concat((digits ?? string.Empty).Where(digit => CallSounds.KnownDigits.Contains(digit)));
        var each = duration == 0 ? UsualDigit : TimeSpan.FromMilliseconds(duration);
        handle.Call.Sounds.Generate(handle, digits is null ? null : each * heard.Length, () => Send(handle.Call, heard));
        return Outcome.Success;
    }

    private static void Send(Call call, string digits)
    {
        call.Sounds.AddSent(digits);
        foreach (var digit in call.Peer is null ? string.Empty : digits)
        {
            call.Peer!.Sounds.Hear(digit);
        }
    }

    public static Outcome GenerateTone(CallHandle handle, uint mode, uint duration, uint count, LINEGENERATETONE* tones)
    {
        if (OwnerOperation.Refuse(handle, OwnerOperation.Alive) is { } refusal)
        {
            return refusal;
        }

        if (mode != 0 && !Enum.IsDefined((LineToneMode)mode))
        {
            return LineError.InvalidToneMode;
        }

        if (mode == (uint)LineToneMode.Custom && (tones is null || count is 0 or > MaxFrequencies))
        {
            return LineError.InvalidPointer;
        }

        var time = duration == 0 ? UsualTone : TimeSpan.FromMilliseconds(duration);
        handle.Call.Sounds.Generate(handle, mode == 0 ? null : time, () => handle.Call.Sounds.TonesSent.Add(mode));
        return Outcome.Success;
    }

    public static Outcome MonitorDigits(CallHandle handle, uint modes)
    {
        if ((modes & ~AnyDigits) != 0)
        {
            return LineError.InvalidDigitMode;
        }

        if (handle.Call.IsOver)
        {
            return LineError.InvalidCallState;
        }

        handle.MonitoredDigits = (LineDigitMode)modes;
        handle.Call.Notify(LineCallInfoState.MonitorModes);
        return Outcome.Success;
    }

    public static Outcome MonitorMedia(CallHandle handle, uint modes)
    {
        if ((modes & ~AnyMedia) != 0)
        {
            return LineError.InvalidMediaMode;
        }

        if (handle.Call.IsOver)
        {
            return LineError.InvalidCallState;
        }

        handle.MonitoredMedia = (LineMediaMode)modes;
        handle.Call.Notify(LineCallInfoState.MonitorModes);
        return Outcome.Success;
    }

    public static Outcome MonitorTones(CallHandle handle, LINEMONITORTONE* tones, uint count)
    {
        if (tones is not null && count is 0 or > MaxTones)
        {
            return LineError.InvalidPointer;
        }

        if (handle.Call.IsOver)
        {
            return LineError.InvalidCallState;
        }

        var watched = new WatchedTone[tones is null ? 0 : count];
        for (var index = 0; index < watched.Length; index++)
        {
            var tone = tones[index];
            watched[index] = new WatchedTone(tone.dwAppSpecific, tone.dwFrequency1, tone.dwFrequency2, tone.dwFrequency3);
        }

        handle.WatchedTones = watched;
        return Outcome.Success;
    }

    /// <summary>Zero means no limit.</summary>
    private static bool IsTimeout(uint milliseconds) => milliseconds is 0 or (>= MinTimeout and <= MaxTimeout);
}
