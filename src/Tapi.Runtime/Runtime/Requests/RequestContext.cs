namespace Tapi.Runtime.Requests;

/// <summary>What requests need from the application around them.</summary>
/// <param name="CreateException">Makes the exception for a function and a negative result.</param>
/// <param name="ReportFailure">Takes an exception that has no waiter.</param>
/// <param name="Counters">Where things are counted.</param>
/// <param name="MessageBeingRead">Returns the number of the message that is being read.</param>
internal sealed record RequestContext(
    Func<string, int, Exception> CreateException,
    Action<Exception> ReportFailure,
    TapiCounters Counters,
    Func<long>? MessageBeingRead = null);
