using System.Text.RegularExpressions;

namespace Tapi.Generator.Reading.Keys;

/// <summary>A page's identity, such as <c>NF:tapi.lineDrop</c>.</summary>
internal sealed record PageUid(PageKinds Kind, string Header, string Name)
{
    // Other headers have functions of the same names that other DLLs export.
    private const string OurHeader = "tapi";

    private static readonly Regex Form = new(
        "^(?<kind>N[FSEMC]):(?<header>[A-Za-z0-9_]+)[.](?<name>[A-Za-z_][A-Za-z0-9_]*)$", RegexOptions.CultureInvariant);

    /// <summary>Whether the page is about something of <c>tapi.h</c>.</summary>
    public bool IsOurs => string.Equals(Header, OurHeader, StringComparison.OrdinalIgnoreCase);

    /// <summary>The parts of a UID, or null when it has another form.</summary>
    public static PageUid? Parse(string? text)
    {
        var uid = Form.Match(text ?? string.Empty);
        return uid.Success
            ? new PageUid(KindOf(uid.Groups["kind"].Value), uid.Groups["header"].Value, uid.Groups["name"].Value)
            : null;
    }

    /// <summary>Whether a line ends with a UID, whatever is before it.</summary>
    public static bool Ends(string line) =>
        line.LastIndexOf(":tapi.", StringComparison.OrdinalIgnoreCase) is var colon and >= 2
            && Parse(line.Substring(colon - 2).Trim()) is not null;

    private static PageKinds KindOf(string letters) => letters switch
    {
        "NF" => PageKinds.Function,
        "NS" => PageKinds.Structure,
        "NE" => PageKinds.Constants,
        "NM" => PageKinds.Message,
        _ => PageKinds.Callback,
    };
}
