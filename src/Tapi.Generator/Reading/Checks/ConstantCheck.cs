using System.Globalization;
using System.Text.RegularExpressions;
using Tapi.Generator.Common;
using Tapi.Generator.Model;
using Tapi.Generator.Pages;
using Tapi.Generator.Reading.Declarations;
using Tapi.Generator.Reading.Keys;

namespace Tapi.Generator.Reading.Checks;

/// <summary>Finds constants that differ from all others of their group, in their name, number of digits or bits.</summary>
internal static class ConstantCheck
{
    // Only a number that is filled up with zeros shows how many digits it should have.
    private static readonly Regex Filled = new("^0x0[0-9a-f]+$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    public static bool IsNumbers(SpecPage page) => KnownValues.ConstantKindOf(KnownKeys.Kind.Of(page)) == ConstantGroupKind.Numbers;

    /// <summary>Whether a constant of the page begins with the group's name.</summary>
    public static bool HasMember(SpecPage page, string group) =>
        Entries(page).Any(entry => entry.Name.StartsWith(group + "_", StringComparison.Ordinal));

    public static IEnumerable<PageProblem> Problems(SpecPage page, PageUid uid)
    {
        // A group whose name fits no constant is reported at its UID.
        if (uid.Kind != PageKinds.Constants || IsNumbers(page) || !HasMember(page, uid.Name.TrimEnd('_')))
        {
            yield break;
        }

        var group = uid.Name.TrimEnd('_');
        var constants = Entries(page).ToList();
        var isFlags = KnownValues.ConstantKindOf(KnownKeys.Kind.Of(page)) == ConstantGroupKind.Flags;
        var single = constants.Select(Value).Where(value => (value & (value - 1)) == 0).Aggregate(0u, (all, value) => all | value);
        var digits = constants
            .Where(constant => Filled.IsMatch(Number(constant)))
            .GroupBy(constant => Number(constant).Length)
            .OrderByDescending(same => same.Count())
            .Select(same => same.Key)
            .FirstOrDefault();
        foreach (var constant in constants)
        {
            var (name, value) = (Name(constant), Value(constant));
            if (!name.StartsWith(group + "_", StringComparison.Ordinal))
            {
                yield return Problem(constant, group, $"its name does not begin with {group}_", Meant(name, group));
            }

            if (Filled.IsMatch(Number(constant)) && Number(constant).Length != digits)
            {
                yield return Problem(constant, group, $"its number has not as many digits as the others, which have {Count(digits)}");
            }
            else if (isFlags && (value & (value - 1)) != 0 && (value & ~single) != 0)
            {
                yield return Problem(constant, group, "it has several bits, and no other constant has each of them alone");
            }
        }
    }

    private static IEnumerable<PageEntry> Entries(SpecPage page) =>
        page.Section(KnownSections.Constants.Name)?.Entries ?? default(EquatableArray<PageEntry>);

    private static string Name(PageEntry constant) => constant.Name.Split(':')[0];

    private static string Number(PageEntry constant) => constant.Name.Substring(Name(constant).Length).TrimStart(':');

    private static uint Value(PageEntry constant) => CNumber.TryParse(Number(constant), out var value) ? value : 0;

    private static string Count(int length) => (length - 2).ToString(CultureInfo.InvariantCulture);

    private static string Meant(string name, string group)
    {
        var end = name.IndexOf('_');
        return end > 0 && NearestName.Find(name.Substring(0, end), [group]) is not null
            ? Suggestion.To(group + name.Substring(end))
            : string.Empty;
    }

    private static PageProblem Problem(PageEntry constant, string group, string why, string meant = "") =>
        new(PageProblemKind.UnfitConstant, constant.Span, Name(constant), group, why, meant);
}
