namespace Tapi.Runtime.Requests;

/// <summary>A reply whose request is not known yet: its function may not have returned.</summary>
/// <param name="RequestId">The request that it is for.</param>
/// <param name="Result">Its result.</param>
/// <param name="Arrived">When it came, on the clock of <see cref="InFlightRequests"/>.</param>
internal readonly record struct ParkedReply(uint RequestId, int Result, long Arrived);
