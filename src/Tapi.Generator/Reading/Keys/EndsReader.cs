using System.Text.RegularExpressions;
using Tapi.Generator.Model;
using Tapi.Generator.Pages;

namespace Tapi.Generator.Reading.Keys;

/// <summary>Reads <c>tapi.ends</c>: <c>application when dwParam1 has CONSTANT and dwParam2 is zero</c>.</summary>
internal static class EndsReader
{
    private static readonly Regex Format = new(
        @"^(?<what>device|application|waits)"
        + @"(?:\s+when\s+(?<slot>dwParam[123])\s+has\s+(?<constant>\w+)(?:\s+and\s+(?<zero>dwParam[123])\s+is\s+zero)?)?$",
        RegexOptions.CultureInvariant);

    public static EndsModel? Read(SpecPage page)
    {
        var match = Format.Match(KnownKeys.Ends.Of(page) ?? string.Empty);
        if (!match.Success)
        {
            return null;
        }

        var constant = match.Groups["constant"];
        return new EndsModel(
            What(match.Groups["what"].Value),
            MessageSlotNames.Find(match.Groups["slot"].Value),
            constant.Success ? constant.Value : null,
            MessageSlotNames.Find(match.Groups["zero"].Value));
    }

    private static Ended What(string word) => word switch
    {
        "application" => Ended.Application,
        "waits" => Ended.Waits,
        _ => Ended.Device,
    };
}
