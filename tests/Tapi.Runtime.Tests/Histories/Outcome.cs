namespace Tapi.Runtime.Tests.Histories;

/// <summary>How a wait has ended.</summary>
internal enum Outcome
{
    None,
    Value,
    Error,
    Canceled,
    Ended,
}
