using System.Text.RegularExpressions;
using Tapi.Generator.Common;
using Tapi.Generator.Pages;
using Tapi.Generator.Reading.Declarations;

namespace Tapi.Generator.Reading.Inference;

/// <summary>
/// Finds the members of a structure whose page has no syntax section. Dotted names are members of a part; several parts share one place.
/// </summary>
internal static class FieldInference
{
    private static readonly Regex Condition = new(
        @"^If \w+ (?:specifies|is|has) (?<constant>[A-Z]+_[A-Z0-9_]+)\b", RegexOptions.CultureInvariant);

    public static CAggregate? Infer(PageSection section, string structure, out PageProblem? problem)
    {
        problem = null;
        var members = new List<CMember>();
        var parts = new List<CMember>();
        foreach (var entry in section.Entries.Items.Where(entry => entry.Name.IndexOf('.') < 0))
        {
            var inner = section.Entries.Items.Where(other => other.Name.StartsWith(entry.Name + ".", StringComparison.Ordinal)).ToList();
            if (inner.Count > 0)
            {
                var part = Part(entry, inner, structure, out problem);
                if (part is null)
                {
                    return null;
                }

                parts.Add(part);
                continue;
            }

            if (FieldTypes.Infer(entry, entry.Name, structure) is not { } type)
            {
                problem = Unknowable(entry, structure);
                return null;
            }

            members.Add(new CMember(entry.Name, type, null));
        }

        // A member of a part that has no heading has no place.
        var orphan = section.Entries.Items.FirstOrDefault(
            entry => entry.Name.IndexOf('.') >= 0
                && !parts.Exists(part => entry.Name.StartsWith(part.Name + ".", StringComparison.Ordinal)));
        if (orphan is not null)
        {
            problem = Unknowable(orphan, structure);
            return null;
        }

        // A part that stands alone is a structure or a union, and the places of later members depend on which.
        if (parts.Count == 1 && parts[0].Aggregate is { IsUnion: false } alone && !AreNumbered(alone.Members))
        {
            problem = Unknowable(section.Entries.Items.First(entry => entry.Name == parts[0].Name), structure);
            return null;
        }

        Place(members, parts, section);
        return new CAggregate(false, members.ToEquatableArray());
    }

    private static CMember? Part(PageEntry entry, List<PageEntry> inner, string structure, out PageProblem? problem)
    {
        problem = null;
        var members = new List<CMember>();
        foreach (var member in inner)
        {
            var name = member.Name.Substring(entry.Name.Length + 1);
            if (FieldTypes.Infer(member, name, structure) is not { } type)
            {
                problem = Unknowable(member, structure);
                return null;
            }

            members.Add(new CMember(name, type, null));
        }

        var isUnion = Prose.Plain(entry.Lines).IndexOf("either", StringComparison.OrdinalIgnoreCase) >= 0 || AreAlternatives(inner);
        return new CMember(entry.Name, null, new CAggregate(isUnion, members.ToEquatableArray()));
    }

    /// <summary>Whether each member is there only under a condition of its own: "If dwOptions specifies …".</summary>
    private static bool AreAlternatives(List<PageEntry> members)
    {
        var conditions = members.Select(member => Condition.Match(Prose.Plain(member.Lines))).ToList();
        return members.Count > 1
            && conditions.TrueForAll(condition => condition.Success)
            && conditions.Select(condition => condition.Groups["constant"].Value).Distinct().Count() == members.Count;
    }

    /// <summary>Whether the members are the numbered pieces of one thing: <c>dwGroupID1</c> to <c>dwGroupID4</c>.</summary>
    private static bool AreNumbered(EquatableArray<CMember> members) => members.Count > 1
        && Enumerable.Range(0, members.Count).All(i => members[i].Name == $"{members[0].Name.TrimEnd('1')}{i + 1}");

    /// <summary>One part is where its heading is; several are the kinds of an anonymous union after the other members.</summary>
    private static void Place(List<CMember> members, List<CMember> parts, PageSection section)
    {
        if (parts.Count == 1)
        {
            var heading = section.Entries.Items
                .Where(entry => entry.Name.IndexOf('.') < 0)
                .Select(entry => entry.Name)
                .ToList()
                .IndexOf(parts[0].Name);
            members.Insert(heading, parts[0]);
        }
        else if (parts.Count > 1)
        {
            members.Add(new CMember(string.Empty, null, new CAggregate(true, parts.ToEquatableArray())));
        }
    }

    private static PageProblem Unknowable(PageEntry entry, string structure) =>
        new(PageProblemKind.UnknowableType, entry.Span, structure, entry.Name);
}
