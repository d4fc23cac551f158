using System.Text.RegularExpressions;
using Tapi.Generator.Model;
using Tapi.Generator.Tests.Harness;
using Tapi.Testing;

namespace Tapi.Generator.Tests.Facts;

/// <summary>Remarks that say where a structure of an older version ends agree with the notes of its members.</summary>
public class StructureEndTests
{
    private static readonly Regex Ends = new(
        @"(?:before|Before) (?:TAPI )?(?<version>\d\.\d),[^.;]*? ends?\s+after\s+(?<member>\w+)"
        + @"|(?:ends?|,|and)\s+after\s+(?<member>\w+)\s+before\s+(?:TAPI\s+)?(?<version>\d\.\d)",
        RegexOptions.CultureInvariant);

    [Fact]
    public void Every_end_that_a_page_names_is_one_and_no_version_is_forgotten()
    {
        var checkedPages = 0;
        foreach (var structure in TestCatalogue.AllPages.Pages.OfType<StructureModel>())
        {
            var text = Regex.Replace(SpecPages.Get(structure.Path).Content, @"\s+", " ").Replace(". ", " . ", StringComparison.Ordinal);
            var named = Ends.Matches(text).Select(match => (match.Groups["version"].Value, match.Groups["member"].Value)).ToList();
            if (named.Count == 0)
            {
                continue;
            }

            checkedPages++;
            Assert.Equal(Steps(structure).Order(), named.Order());
        }

        Assert.Equal(8, checkedPages);
    }

    /// <summary>Each version that added members, with the last member before them.</summary>
    private static IEnumerable<(string Version, string Member)> Steps(StructureModel structure)
    {
        var members = structure.Members.Items;
        for (var i = 1; i < members.Length; i++)
        {
            if (members[i].Since is { } since && since != members[i - 1].Since)
            {
                yield return (since.ToString(), members[i - 1].Name);
            }
        }
    }
}
