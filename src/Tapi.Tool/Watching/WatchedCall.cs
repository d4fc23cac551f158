using System.Diagnostics;

namespace Tapi.Tool.Watching;

/// <summary>Who a call is with, and for how long.</summary>
internal sealed class WatchedCall(Call call)
{
    private readonly long _start = Stopwatch.GetTimestamp();

    public string Party { get; private set; } = "unknown";

    public uint Id { get; private set; }

    public uint LineNumber { get; private set; }

    public TimeSpan Duration => Stopwatch.GetElapsedTime(_start);

    /// <summary>Names and numbers come piece by piece. What the call does not say any more stays.</summary>
    public void Refresh()
    {
        try
        {
            var info = call.GetCallInfo();
            (Id, LineNumber) = (info.CallId, info.LineDeviceId);
            var isIn = info.Origin.HasFlag(LineCallOrigin.Inbound) || info.Origin.HasFlag(LineCallOrigin.External);
            var (name, number) = isIn && info.CallerId.Length + info.CallerIdName.Length > 0
                ? (info.CallerIdName, info.CallerId)
                : (info.CalledIdName, info.CalledId);
            if (name.Length + number.Length > 0)
            {
                Party = $"{(isIn ? "from" : "to")} {string.Join(' ', new[] { number, name }.Where(text => text.Length > 0))}";
            }
        }
        catch (Exception gone) when (gone is LineException or ObjectDisposedException)
        {
            // The call may be gone already.
        }
    }
}
