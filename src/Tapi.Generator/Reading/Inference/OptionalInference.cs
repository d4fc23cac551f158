using Tapi.Generator.Pages;

namespace Tapi.Generator.Reading.Inference;

/// <summary>Whether the prose lets a pointer be null.</summary>
internal static class OptionalInference
{
    public static bool Says(PageEntry entry) =>
        HungarianPrefix.Of(entry.Name).StartsWith("lp", StringComparison.Ordinal)
        && Prose.Plain(entry.Lines).IndexOf("NULL", StringComparison.Ordinal) >= 0;
}
