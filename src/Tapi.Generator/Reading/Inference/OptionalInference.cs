using Tapi.Generator.Pages;

namespace Tapi.Generator.Reading.Inference;

/// <summary>What a null in the prose means: for the address of a handle, that TAPI can write a zero handle.</summary>
internal static class OptionalInference
{
    public static bool OfArgument(PageEntry entry) => Says(entry) && HungarianPrefix.Of(entry.Name) != "lph";

    public static bool OfResult(PageEntry entry) => Says(entry) && HungarianPrefix.Of(entry.Name) == "lph";

    private static bool Says(PageEntry entry) =>
        HungarianPrefix.Of(entry.Name).StartsWith("lp", StringComparison.Ordinal)
        && Prose.Plain(entry.Lines).IndexOf("NULL", StringComparison.Ordinal) >= 0;
}
