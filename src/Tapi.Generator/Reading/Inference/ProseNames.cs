using System.Text.RegularExpressions;
using Tapi.Generator.Common;
using Tapi.Generator.Pages;

namespace Tapi.Generator.Reading.Inference;

/// <summary>Looks up what an entry's prose links to or names.</summary>
internal static class ProseNames
{
    private static readonly Regex StructureLink = new(
        @"ns-tapi-(?<name>[a-z0-9_]+)""[^>]*>\s*(?<text>[A-Z][A-Z0-9]+)\s*</a>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex CallbackLink = new(
        @"nc-tapi-(?<name>[a-z0-9_]+)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex CapitalCallback = new(@"\b(?:LINE|PHONE)CALLBACK\b", RegexOptions.CultureInvariant);

    // "of type" is about the parameter itself, no matter what else the text names.
    private static readonly Regex OfType = new(@"\bof type (?<name>(?:LINE|PHONE)[A-Z0-9]{3,}|VARSTRING)\b", RegexOptions.CultureInvariant);

    private static readonly Regex CapitalStructure = new(
        @"\b(?:(?:LINE|PHONE)[A-Z0-9]{3,}|VARSTRING)\b(?!_)", RegexOptions.CultureInvariant);

    private static readonly Regex GroupLink = new(@"(?<name>[a-z]+)--constants", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    public static string Text(PageEntry entry) => string.Join("\n", entry.Lines.Select(line => line.Text));

    /// <summary>The structure that the prose links to, or, without a link, the first capital name in it.</summary>
    public static string? Structure(PageEntry entry)
    {
        var text = Text(entry);
        var link = StructureLink.Match(text);
        if (link.Success)
        {
            return link.Groups["text"].Value;
        }

        var capital = CapitalStructure.Match(text);
        return capital.Success ? capital.Value : null;
    }

    /// <summary>The structure that the prose says the parameter to be of, or null.</summary>
    public static string? StatedStructure(string prose)
    {
        var stated = OfType.Match(prose);
        return stated.Success ? stated.Groups["name"].Value : null;
    }

    /// <summary>
    /// A structure that the page names somewhere and that has the parameter's name: <c>lpCallParams</c> of a line function on a page
    /// that speaks of LINECALLPARAMS. Null when name and page do not meet.
    /// </summary>
    public static string? Namesake(SpecPage page, string family, string words)
    {
        var name = words.ToUpperInvariant();
        var full = family.ToUpperInvariant() + name;
        foreach (var section in page.Sections)
        {
            foreach (var line in section.Lines.Concat(section.Entries.SelectMany(entry => entry.Lines)))
            {
                foreach (Match capital in CapitalStructure.Matches(line.Text))
                {
                    if (capital.Value == full || capital.Value == name)
                    {
                        return capital.Value;
                    }
                }
            }
        }

        return null;
    }

    /// <summary>
    /// The structure that a page names under "see also" and that no other parameter speaks of, if it is the only one: the one that is left
    /// for a parameter about which the page says nothing.
    /// </summary>
    public static string? OnlyOther(SpecPage page, PageEntry entry)
    {
        var others = page.Section("parameters")?.Entries.Where(other => other != entry).ToList() ?? [];
        var left = (page.Section("see-also")?.Lines ?? default(EquatableArray<PageLine>))
            .SelectMany(line => CapitalStructure.Matches(line.Text).Cast<Match>())
            .Select(match => match.Value)
            .Distinct()
            .Where(name => !others.Exists(other => Text(other).Contains(name)))
            .ToList();
        return left.Count == 1 ? left[0] : null;
    }

    public static string? Callback(PageEntry entry)
    {
        var text = Text(entry);
        var link = CallbackLink.Match(text);
        var capital = CapitalCallback.Match(text);
        return link.Success ? link.Groups["name"].Value.ToUpperInvariant() : capital.Success ? capital.Value : null;
    }

    /// <summary>The constant groups that the prose links to, in order.</summary>
    public static IEnumerable<string> Groups(PageEntry entry) =>
        GroupLink.Matches(Text(entry)).Cast<Match>().Select(match => match.Groups["name"].Value.ToUpperInvariant()).Distinct();
}
