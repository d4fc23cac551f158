using System.Text.RegularExpressions;
using Tapi.Generator.Common;
using Tapi.Generator.Model;
using Tapi.Generator.Pages;

namespace Tapi.Generator.Reading.Keys;

/// <summary>Reads <c>tapi.proxy</c>: <c>GROUP in dwMember with CONSTANT and CONSTANT</c>.</summary>
internal static class ProxyOpenReader
{
    private static readonly Regex Format = new(
        @"^(?<group>\w+)\s+in\s+(?<member>\w+)\s+with\s+(?<constant>\w+)(?:\s+and\s+(?<constant>\w+))*$", RegexOptions.CultureInvariant);

    public static ProxyOpenModel? Read(SpecPage page)
    {
        var match = Format.Match(KnownKeys.Proxy.Of(page) ?? string.Empty);
        return match.Success
            ? new ProxyOpenModel(
                match.Groups["group"].Value,
                match.Groups["member"].Value,
                match.Groups["constant"].Captures.Cast<Capture>().Select(capture => capture.Value).ToEquatableArray())
            : null;
    }
}
