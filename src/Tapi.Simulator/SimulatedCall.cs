using Tapi.Simulator.Abi;
using Tapi.Simulator.Telephony;

namespace Tapi.Simulator;

/// <summary>A call at a simulated PBX, as its other end sees it.</summary>
public sealed class SimulatedCall
{
    private readonly Call _call;

    internal SimulatedCall(SimulatedLine line, Call call)
    {
        Line = line;
        _call = call;
    }

    /// <summary>The call's number at the PBX.</summary>
    public uint Id => _call.Id;

    /// <summary>The line it is on.</summary>
    public SimulatedLine Line { get; }

    /// <summary>The number at the other end.</summary>
    public string RemoteNumber => _call.RemoteNumber;

    /// <summary>The number that the line has forwarded the call to; empty when it is, or was, on its <see cref="Line"/>.</summary>
    public string ForwardedTo => Read(() => _call.ForwardedTo);

    /// <summary>The current state.</summary>
    public SimulatedCallState State => Read(() => (SimulatedCallState)_call.CurrentState);

    /// <summary>What applications sent to the other end as user-user information, in order.</summary>
    public IReadOnlyList<byte[]> UserUserInfoSent => Read(() => _call.UserUserInfoSent.ToArray());

    /// <summary>The digits that applications have sent with <c>lineGenerateDigitsW</c>, without those that were interrupted.</summary>
    public string DigitsSent => Read(() => _call.Sounds.DigitsSent);

    /// <summary>The tones that applications have sent with <c>lineGenerateTone</c>, without those that were interrupted.</summary>
    public IReadOnlyList<SimulatedToneMode> TonesSent =>
        Read(() => _call.Sounds.TonesSent.Select(mode => (SimulatedToneMode)mode).ToArray());

    /// <summary>
    /// The other end hangs up. The call becomes <see cref="SimulatedCallState.Disconnected"/>, or <see cref="SimulatedCallState.Idle"/>
    /// when the caller gives up before somebody has answered. Has no effect when the call is over.
    /// </summary>
    public void HangUp()
    {
        lock (_call.Core.Gate)
        {
            _call.HangUp();
        }
    }

    /// <summary>The other end sends user-user information: LINE_CALLINFO.</summary>
    /// <param name="userUserInfo">The bytes; none to take back what was sent before.</param>
    public void RemoteSends(ReadOnlySpan<byte> userUserInfo)
    {
        lock (_call.Core.Gate)
        {
            _call.UserUserInfo = userUserInfo.ToArray();
            _call.Notify(LineCallInfoState.UserUserInfo);
        }
    }

    /// <summary>The other end presses keys. <c>lineGatherDigitsW</c> gathers them, LINE_MONITORDIGITS reports them.</summary>
    /// <param name="digits">The keys: 0 to 9, A to D, * and #.</param>
    /// <exception cref="ArgumentException"><paramref name="digits"/> contains something else.</exception>
    public void RemotePresses(string digits)
    {
        ArgumentNullException.ThrowIfNull(digits);
        if (digits.Any(digit => !CallSounds.KnownDigits.Contains(digit)))
        {
            throw new ArgumentException("Only 0 to 9, A to D, * and # are digits.", nameof(digits));
        }

        lock (_call.Core.Gate)
        {
            foreach (var digit in digits)
            {
                _call.Sounds.Hear(digit);
            }
        }
    }

    /// <summary>The other end sends a tone of up to three frequencies. Zeros are silence. LINE_MONITORTONE reports it.</summary>
    /// <param name="frequency1">The first frequency, in hertz.</param>
    /// <param name="frequency2">The second frequency, in hertz, or zero.</param>
    /// <param name="frequency3">The third frequency, in hertz, or zero.</param>
    public void RemotePlaysTone(uint frequency1, uint frequency2 = 0, uint frequency3 = 0)
    {
        lock (_call.Core.Gate)
        {
            _call.Sounds.Hear(new WatchedTone(0, frequency1, frequency2, frequency3));
        }
    }

    /// <summary>Another media type is found on the call. LINE_MONITORMEDIA reports it.</summary>
    /// <typeparam name="TMediaMode">The generated enum of the media types: <c>LineMediaMode</c>.</typeparam>
    /// <param name="mediaMode">The media type.</param>
    public void DetectMedia<TMediaMode>(TMediaMode mediaMode)
        where TMediaMode : struct, Enum
        => DetectMedia(EnumValue.ToUInt32(mediaMode));

    /// <summary>Another media type is found on the call. LINE_MONITORMEDIA reports it.</summary>
    /// <param name="mediaMode">The LINEMEDIAMODE_ value, such as one that a vendor has defined.</param>
    public void DetectMedia(uint mediaMode)
    {
        lock (_call.Core.Gate)
        {
            _call.Sounds.Detect((LineMediaMode)mediaMode);
        }
    }

    private T Read<T>(Func<T> value)
    {
        lock (_call.Core.Gate)
        {
            return value();
        }
    }
}
