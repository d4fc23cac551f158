using Tapi.Generator.Common;
using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Types;
using Tapi.Generator.Tests.Harness;
using Tapi.Testing.Facts;

namespace Tapi.Generator.Tests.Resolution.Types;

public class LayoutBuilderTests
{
    public static TheoryData<string> Structures =>
        new(TestCatalogue.AllPages.Pages.Items.OfType<StructureModel>().Select(structure => structure.Name));

    [Theory]
    [MemberData(nameof(Structures))]
    public void Sizes_and_offsets_are_the_headers(string name)
    {
        var layout = TestCatalogue.AllPages.Layout(name)!;
        var header = HeaderFacts.Structures[name];

        Assert.Equal(header.Size, (layout.Size.X86, layout.Size.X64));
        Assert.Equal(
            header.Members.Select(member => (member.Name, member.Offset, member.Size)),
            Leaves(layout.Members, string.Empty).Select(
                leaf => (leaf.Name, (leaf.Member.Offset.X86, leaf.Member.Offset.X64), (leaf.Member.Size.X86, leaf.Member.Size.X64))));
    }

    [Fact]
    public void Members_follow_one_another_without_gaps()
    {
        var layout = Layout("typedef struct { BYTE a; DWORD b; HANDLE c; WCHAR d[3]; DWORD e; } X;");

        Assert.Equal([0, 1, 5, 9, 15], layout.Members.Select(member => member.Offset.X86));
        Assert.Equal([0, 1, 5, 13, 19], layout.Members.Select(member => member.Offset.X64));
        Assert.Equal((19, 23), (layout.Size.X86, layout.Size.X64));
    }

    [Fact]
    public void The_members_of_a_union_lie_at_one_place_and_the_largest_counts()
    {
        var layout = Layout(
            "typedef struct { DWORD a; union { HANDLE b; struct { DWORD d; DWORD e; DWORD f; } g; DWORD c; }; DWORD h; } X;");
        var union = layout.Members[1];

        Assert.All(union.Members, member => Assert.Equal((4, 4), (member.Offset.X86, member.Offset.X64)));
        Assert.Equal((16, 16), (layout.Find("h")!.Offset.X86, layout.Find("h")!.Offset.X64));
        Assert.Equal(12, union.Members[1].Members[2].Offset.X86);
    }

    [Fact]
    public void A_constant_can_be_the_length_of_an_array()
    {
        var catalogue = TestCatalogue.Of(
            [TestCatalogue.Structure("typedef struct { char a[MAXNAME]; } X;"), TestCatalogue.Group("MAX", "values", "MAXNAME:40")]);

        Assert.Equal(40, catalogue.Layout("X")!.Size.X86);
    }

    [Theory]
    [InlineData("typedef struct { MISSING a; } X;", "MISSING")]
    [InlineData("typedef struct { DWORD a; union { MISSING b; } c; } X;", "MISSING")]
    [InlineData("typedef struct { BYTE a[MAXNAME]; } X;", "MAXNAME")]
    public void What_has_no_page_is_named(string declaration, string missing)
    {
        var catalogue = TestCatalogue.OfStructures(declaration);
        var builder = new LayoutBuilder(catalogue);

        Assert.Null(builder.Build(catalogue.Structure("X")!));
        Assert.Equal(missing, builder.Unresolved);
    }

    [Fact]
    public void Structures_that_hold_one_another_have_no_layout()
    {
        var catalogue = TestCatalogue.OfStructures(
            "typedef struct { Y y; } X;", "typedef struct { X x; } Y;", "typedef struct { Z z; } Z;");

        Assert.Null(catalogue.Layout("X"));
        Assert.Null(catalogue.Layout("Y"));
        Assert.Null(catalogue.Layout("Z"));
    }

    private static StructureLayout Layout(string declaration) => TestCatalogue.OfStructures(declaration).Layout("X")!;

    private static IEnumerable<(string Name, LaidOutMember Member)> Leaves(EquatableArray<LaidOutMember> members, string path)
    {
        foreach (var member in members)
        {
            var name = (path + "." + member.Model.Name).Trim('.');
            if (!member.Model.IsPart)
            {
                yield return (name, member);
            }

            foreach (var leaf in Leaves(member.Members, name))
            {
                yield return leaf;
            }
        }
    }
}
