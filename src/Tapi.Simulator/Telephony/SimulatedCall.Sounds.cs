namespace Tapi.Simulator;

/// <content>What is heard on a call.</content>
public sealed partial class SimulatedCall
{
    /// <summary>The digits that applications have sent to the other end with <c>lineGenerateDigits</c>, as far as they were sent to the end.</summary>
    public string DigitsSent
    {
        get
        {
            lock (Pbx.Gate)
            {
                return Digits.Sent;
            }
        }
    }

    /// <summary>The LINETONEMODE_ values of the tones that applications have sent to the end.</summary>
    public IReadOnlyList<uint> TonesSent
    {
        get
        {
            lock (Pbx.Gate)
            {
                return [.. Digits.TonesSent];
            }
        }
    }

    internal CallDigits Digits { get; }

    /// <summary>The other end presses keys: 0 to 9, A to D, * and #. Gathered by <c>lineGatherDigits</c>, reported by LINE_MONITORDIGITS.</summary>
    public void RemotePresses(string digits)
    {
        ArgumentNullException.ThrowIfNull(digits);
        if (digits.Any(digit => !CallDigits.Known.Contains(digit)))
        {
            throw new ArgumentException("Only 0 to 9, A to D, * and # are digits.", nameof(digits));
        }

        lock (Pbx.Gate)
        {
            foreach (var digit in digits)
            {
                Digits.Hear(digit);
            }
        }
    }

    /// <summary>The other end sends a tone of up to three frequencies in hertz; none is silence. Reported by LINE_MONITORTONE.</summary>
    public void RemotePlaysTone(uint frequency1, uint frequency2 = 0, uint frequency3 = 0)
    {
        lock (Pbx.Gate)
        {
            Digits.Hear(new WatchedTone(0, frequency1, frequency2, frequency3));
        }
    }

    /// <summary>Another media type, a LINEMEDIAMODE_ value, is found on the call. Reported by LINE_MONITORMEDIA.</summary>
    public void DetectMedia(uint mediaMode)
    {
        lock (Pbx.Gate)
        {
            Digits.Detect((LineMediaMode)mediaMode);
        }
    }
}
