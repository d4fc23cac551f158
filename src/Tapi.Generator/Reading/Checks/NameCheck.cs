using System.Text.RegularExpressions;
using Tapi.Generator.Model;
using Tapi.Generator.Pages;
using Tapi.Generator.Reading.Keys;

namespace Tapi.Generator.Reading.Checks;

/// <summary>
/// Names become C# and the names of files: each must be a C identifier. A name that is given twice means two things, and the page does not
/// say which counts.
/// </summary>
internal static class NameCheck
{
    // The sections that say something; others are for readers.
    private static readonly string[] Sections = ["syntax", "parameters", "struct-fields", "enum-fields", "returns"];

    private static readonly Regex Identifier = new("^[A-Za-z_][A-Za-z0-9_]*$", RegexOptions.CultureInvariant);

    /// <summary>Whether a section says something, so that a second one leaves open what counts.</summary>
    public static bool Counts(PageSection section) => Array.IndexOf(Sections, section.Name) >= 0;

    /// <summary>What is wrong with the names that the page has as headings.</summary>
    public static IEnumerable<PageProblem> OfHeadings(SpecPage page)
    {
        var sections = new HashSet<string>(StringComparer.Ordinal);
        foreach (var section in page.Sections.Where(Counts))
        {
            if (!sections.Add(section.Name))
            {
                yield return new PageProblem(PageProblemKind.NameRepeated, section.Span, section.Name);
            }

            var values = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var entry in section.Entries)
            {
                var colon = section.Name == "enum-fields" ? entry.Name.IndexOf(':') : -1;
                var (name, value) = colon < 0 ? (entry.Name, string.Empty) : (entry.Name.Substring(0, colon), entry.Name.Substring(colon));
                if (!name.Split(section.Name == "struct-fields" ? '.' : ' ').All(Identifier.IsMatch))
                {
                    yield return new PageProblem(PageProblemKind.NotAnIdentifier, entry.Span, name);
                }

                // The reference has some constants twice, once for each meaning.
                if (values.TryGetValue(name, out var other) && (section.Name != "enum-fields" || other != value))
                {
                    yield return new PageProblem(PageProblemKind.NameRepeated, entry.Span, name);
                }

                values[name] = value;
            }
        }
    }

    /// <summary>What is wrong with the names in the front matter, the declaration and the notes.</summary>
    public static IEnumerable<PageProblem> OfModel(SpecPage page, PageModel model)
    {
        if (!Identifier.IsMatch(model.CName))
        {
            var span = page.FrontMatter.Find("req.typenames")?.Span ?? page.Locate(null);
            yield return new PageProblem(PageProblemKind.NotAnIdentifier, span, model.CName);
        }

        var names = model switch
        {
            FunctionModel function => function.Parameters.SelectMany(parameter => Notes(parameter.Name, parameter.Groups)),
            StructureModel structure => Notes(structure.Members),
            MessageModel message => message.Slots.SelectMany(slot => slot.Cases.Select(item => item.Name)
                .Concat([slot.Name])
                .Select(name => (Entry: MessageSlotNames.Of(slot.Slot), Name: name))),
            _ => [],
        };
        foreach (var (entry, name) in names.Where(item => item.Name is not null && !Identifier.IsMatch(item.Name)))
        {
            yield return new PageProblem(PageProblemKind.NotAnIdentifier, page.Locate(entry), name!);
        }

        foreach (var name in Repeated(model))
        {
            yield return new PageProblem(PageProblemKind.NameRepeated, page.Locate(name), name);
        }
    }

    private static IEnumerable<(string Entry, string? Name)> Notes(string entry, IEnumerable<GroupNote> groups) =>
        groups.Select(group => (entry, group.Name));

    private static IEnumerable<(string Entry, string? Name)> Notes(IEnumerable<MemberModel> members) =>
        members.SelectMany(member => Notes(member.Name, member.Groups).Concat(Notes(member.Members)));

    private static IEnumerable<string> Repeated(PageModel model) => model switch
    {
        FunctionModel function => Repeated(function.Parameters.Select(parameter => parameter.Name)),
        StructureModel structure => Repeated(structure.Members),
        _ => [],
    };

    private static IEnumerable<string> Repeated(IEnumerable<string> names) =>
        names.GroupBy(name => name, StringComparer.Ordinal).Where(same => same.Skip(1).Any()).Select(same => same.Key);

    private static IEnumerable<string> Repeated(IReadOnlyCollection<MemberModel> members) =>
        Repeated(Scope(members)).Concat(members.SelectMany(member => Repeated(member.Members)));

    /// <summary>The names of one scope: those of an unnamed part belong to the structure around it.</summary>
    private static IEnumerable<string> Scope(IEnumerable<MemberModel> members) =>
        members.SelectMany(member => member.Name.Length > 0 ? [member.Name] : Scope(member.Members));
}
