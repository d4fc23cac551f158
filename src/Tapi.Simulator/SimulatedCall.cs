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

    /// <summary>The current LINECALLSTATE_ value.</summary>
    public uint State => (uint)_call.CurrentState;

    /// <summary>What applications sent to the other end as user-user information, in order.</summary>
    public IReadOnlyList<byte[]> UserUserInfoSent => Read(() => _call.UserUserInfoSent.ToArray());

    /// <summary>The digits that applications have sent to the other end with <c>lineGenerateDigits</c>, as far as they were sent to the end.</summary>
    public string DigitsSent => Read(() => _call.Sounds.DigitsSent);

    /// <summary>The LINETONEMODE_ values of the tones that applications have sent to the end.</summary>
    public IReadOnlyList<uint> TonesSent => Read(() => _call.Sounds.TonesSent.ToArray());

    /// <summary>The other end hangs up.</summary>
    public void HangUp()
    {
        lock (_call.Core.Gate)
        {
            _call.HangUp();
        }
    }

    /// <summary>The other end sends user-user information: LINE_CALLINFO.</summary>
    public void RemoteSends(ReadOnlySpan<byte> userUserInfo)
    {
        lock (_call.Core.Gate)
        {
            _call.UserUserInfo = userUserInfo.ToArray();
            _call.Tell(LineCallInfoState.UserUserInfo);
        }
    }

    /// <summary>The other end presses keys: 0 to 9, A to D, * and #. Gathered by <c>lineGatherDigits</c>, reported by LINE_MONITORDIGITS.</summary>
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

    /// <summary>The other end sends a tone of up to three frequencies in hertz; none is silence. Reported by LINE_MONITORTONE.</summary>
    public void RemotePlaysTone(uint frequency1, uint frequency2 = 0, uint frequency3 = 0)
    {
        lock (_call.Core.Gate)
        {
            _call.Sounds.Hear(new WatchedTone(0, frequency1, frequency2, frequency3));
        }
    }

    /// <summary>Another media type, a LINEMEDIAMODE_ value, is found on the call. Reported by LINE_MONITORMEDIA.</summary>
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
