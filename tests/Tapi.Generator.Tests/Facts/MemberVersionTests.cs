using Tapi.Generator.Tests.Harness;

namespace Tapi.Generator.Tests.Facts;

/// <summary>The versions of the members of structures that grew.</summary>
public class MemberVersionTests
{
    public static TheoryData<string, string, string, string> Rows =>
        new(FactTable.Read("member-versions.tsv").Select(row => (row[0], row[1], row[2], row[3])));

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_members_of_a_version_have_it(string structure, string first, string last, string version)
    {
        var members = TestCatalogue.AllPages.Structure(structure)!.Members.Items.ToList();
        var (from, to) = (members.FindIndex(member => member.Name == first), members.FindIndex(member => member.Name == last));

        Assert.InRange(from, 1, to);
        Assert.All(members[from..(to + 1)], member => Assert.Equal(version, member.Since?.ToString()));
        Assert.NotEqual(version, members[from - 1].Since?.ToString());
        Assert.True(to == members.Count - 1 || members[to + 1].Since?.ToString() != version);
    }
}
