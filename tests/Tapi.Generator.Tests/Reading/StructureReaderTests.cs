using Tapi.Generator.Model;
using Tapi.Generator.Pages;
using Tapi.Generator.Tests.Harness;

namespace Tapi.Generator.Tests.Reading;

public class StructureModelBuilderTests
{
    private const string Uid = "UID: NS:tapi.linething_tag";

    [Fact]
    public void The_declaration_gives_types_and_the_entries_notes_and_words()
    {
        var structure = TestModels.Read<StructureModel>(
            Uid,
            "## -syntax\n```C\ntypedef struct linething_tag { DWORD dwMode; DWORD dwTextSize; DWORD dwTextOffset; BYTE b[4]; } "
            + "LINETHING, *LPLINETHING;\n```\n"
            + "## -struct-fields\n### -field dwMode [LINEMODE, = LINEMODE_ONE, since 2.0]\nThe mode. More.\n"
            + "### -field dwTextSize\n### -field dwTextOffset [string]\n### -field b\n");

        var mode = structure.Members[0];
        Assert.Equal(("LINETHING", 4), (structure.Name, structure.Members.Count));
        Assert.Equal(
            ("LINEMODE", new DefaultModel("LINEMODE_ONE", 0), new VersionModel(2, 0), (PageText)"The mode. More."),
            (Assert.Single(mode.Groups).Group, mode.Default, mode.Since, mode.Summary));
        Assert.Equal(new ContentNote(ContentKind.Text), structure.Members[2].Content);
        Assert.Equal("BYTE[4]", structure.Members[3].Type!.ToString());
    }

    [Theory]
    [InlineData("LINEMODE", false)]
    [InlineData("LINEMODE, several, since 2.0", true)]
    public void A_note_says_that_a_member_can_have_several_constants(string notes, bool isSeveral)
    {
        var structure = TestModels.Read<StructureModel>(Uid, $"## -struct-fields\n### -field dwModes [{notes}]\n");

        Assert.Equal(new GroupNote("LINEMODE", null) { IsSeveral = isSeveral }, Assert.Single(structure.Members[0].Groups));
    }

    [Theory]
    [InlineData("string", "Text", null)]
    [InlineData("strings", "Texts", null)]
    [InlineData("bytes", "Bytes", null)]
    [InlineData("list LINETERMCAPS", "List", "LINETERMCAPS")]
    public void A_note_says_what_an_offset_points_at(string note, string kind, string? element)
    {
        var structure = TestModels.Read<StructureModel>(Uid, $"## -struct-fields\n### -field dwSize\n### -field dwOffset [{note}]\n");

        Assert.Equal((kind, element), (structure.Members[1].Content!.Kind.ToString(), structure.Members[1].Content!.ElementType));
    }

    [Theory]
    [InlineData("### -field dwOne\n### -field dwTwo\n### -field Part.dwThree\n", "Part.dwThree")]
    [InlineData("### -field dwOne\n", "dwTwo")]
    [InlineData("### -field dwOne\n### -field dwTwo\n### -field dwTree\n", "dwTree")]
    public void Declaration_and_entries_have_the_same_members(string entries, string name)
    {
        var problem = TestModels.Problem(
            Uid, $"## -syntax\n```C\ntypedef struct {{ DWORD dwOne; DWORD dwTwo; }} LINETHING;\n```\n## -struct-fields\n{entries}");

        Assert.Equal((PageProblemKind.SyntaxDisagrees, name), (problem.Kind, problem.Arguments[0]));
    }

    [Fact]
    public void A_declaration_without_any_entry_is_enough() => Assert.Equal(
        2,
        TestModels.Read<StructureModel>(
            Uid, "## -syntax\n```C\ntypedef struct { DWORD dwOne; DWORD dwTwo; } LINETHING;\n```\n## -struct-fields\n").Members.Count);

    [Fact]
    public void Members_of_nested_parts_have_dotted_entries()
    {
        var structure = TestModels.Read<StructureModel>(
            Uid,
            "## -syntax\n```C\ntypedef struct { union { struct { HAGENT hAgent; } CreateAgent; }; } LINETHING;\n```\n## -struct-fields\n"
            + "### -field CreateAgent\nA part.\n### -field CreateAgent.hAgent [out]\n");

        var union = structure.Members[0];
        var part = union.Members[0];
        Assert.Equal((true, true, string.Empty), (union.IsUnion, union.IsPart, union.Name));
        Assert.Equal(("CreateAgent", "A part."), (part.Name, part.Summary));
        Assert.True(part.Members[0].IsOut);
    }

    [Theory]
    [InlineData("req.typenames: LINETHING, *LPLINETHING", "LINETHING")]
    [InlineData("req.typenames: ", "LINETHING")]
    [InlineData("req.typenames: OTHER", "OTHER")]
    public void Without_a_declaration_the_name_comes_from_the_front_matter_or_the_tag(string frontMatter, string name) =>
        Assert.Equal(name, TestModels.Read<StructureModel>($"{Uid}\n{frontMatter}", "## -struct-fields\n### -field dwSize\n").Name);

    [Fact]
    public void Without_a_declaration_a_member_of_an_unknown_part_is_a_problem() => Assert.Equal(
        PageProblemKind.UnknowableType, TestModels.Problem(Uid, "## -struct-fields\n### -field dwSize\n### -field u.dwOne\n").Kind);

    [Fact]
    public void A_page_without_the_section_is_a_problem() =>
        Assert.Equal(PageProblemKind.NoParameters, TestModels.Problem(Uid, string.Empty).Kind);
}
