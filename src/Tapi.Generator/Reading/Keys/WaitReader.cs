using System.Text.RegularExpressions;
using Tapi.Generator.Common;
using Tapi.Generator.Model;
using Tapi.Generator.Pages;

namespace Tapi.Generator.Reading.Keys;

/// <summary>
/// Reads <c>tapi.wait</c>, <c>CONSTANT in dwParam1 until CONSTANT and CONSTANT</c>, and <c>tapi.now</c>,
/// <c>dwMember as dwParam1 and dwMember as dwParam2 of lineFunction</c>.
/// </summary>
internal static class WaitReader
{
    private static readonly Regex Wait = new(
        @"^(?<goal>\w+)\s+in\s+(?<slot>dwParam[123])\s+until\s+(?<last>\w+)(?:\s+and\s+(?<last>\w+))*$", RegexOptions.CultureInvariant);

    private static readonly Regex Now = new(
        @"^(?<member>\w+)\s+as\s+(?<slot>dwParam[123])(?:\s+and\s+(?<member>\w+)\s+as\s+(?<slot>dwParam[123]))*\s+of\s+(?<function>\w+)$",
        RegexOptions.CultureInvariant);

    public static WaitModel? Read(SpecPage page)
    {
        var match = Wait.Match(KnownKeys.Wait.Of(page) ?? string.Empty);
        return match.Success
            ? new WaitModel(
                MessageSlotNames.Find(match.Groups["slot"].Value)!.Value,
                match.Groups["goal"].Value,
                Words(match, "last").ToEquatableArray(),
                ReadNow(page))
            : null;
    }

    public static NowModel? ReadNow(SpecPage page)
    {
        var match = Now.Match(KnownKeys.Now.Of(page) ?? string.Empty);
        return match.Success
            ? new NowModel(
                match.Groups["function"].Value,
                Words(match, "member")
                    .Zip(Words(match, "slot"), (member, slot) => new NowMember(member, MessageSlotNames.Find(slot)!.Value))
                    .ToEquatableArray())
            : null;
    }

    private static IEnumerable<string> Words(Match match, string group) =>
        match.Groups[group].Captures.Cast<Capture>().Select(capture => capture.Value);
}
