namespace Tapi.Tool.Diagnosis;

internal enum Verdict
{
    Good,
    Warning,
    Bad,
}

/// <summary>What the doctor found.</summary>
/// <param name="Remedy">What can be done about it; empty where nothing has to be.</param>
internal sealed record Finding(Verdict Verdict, string Subject, string Observation, string Remedy = "");
