namespace Tapi.Runtime.Tests.Histories;

/// <summary>A request as it should be.</summary>
/// <param name="number">Its place among all requests; the request id is one more.</param>
/// <param name="gatheredOn">The call on which it gathers digits; null when it makes a call.</param>
/// <param name="instance">The callback instance of the line.</param>
internal sealed class RequestRecord(int number, CallRecord? gatheredOn, nuint instance)
{
    public int Number => number;

    public CallRecord? GatheredOn => gatheredOn;

    public nuint Instance => instance;

    /// <summary>The call that TAPI has made for it.</summary>
    public CallRecord? Dialed { get; set; }

    /// <summary>Whether TAPI has neither answered it nor ended its handle.</summary>
    public bool IsWaiting { get; set; } = true;

    public Outcome Outcome { get; private set; }

    /// <summary>Whether it may bring an object.</summary>
    public bool MayBring => gatheredOn is null && IsWaiting;

    public void Settle(Outcome outcome) => Outcome = Outcome == Outcome.None ? outcome : Outcome;
}
