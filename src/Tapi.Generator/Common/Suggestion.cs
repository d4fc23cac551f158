namespace Tapi.Generator.Common;

/// <summary>The end of a message that names what somebody probably meant.</summary>
internal static class Suggestion
{
    /// <summary>Names the nearest candidate; empty when none is close.</summary>
    public static string Of(string name, IEnumerable<string> candidates) =>
        NearestName.Find(name, candidates) is { } near ? To(near) : string.Empty;

    public static string To(string name) => $"; did you mean '{name}'?";
}
