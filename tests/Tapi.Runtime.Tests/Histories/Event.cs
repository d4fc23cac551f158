namespace Tapi.Runtime.Tests.Histories;

/// <summary>A message about a call, or about the line.</summary>
/// <param name="Id">Its kind.</param>
/// <param name="Call">The call that it is about.</param>
/// <param name="Number">The number of the change.</param>
/// <param name="Instance">The callback instance of its line.</param>
internal sealed record Event(uint Id, CallRecord? Call, int Number, nuint Instance);
