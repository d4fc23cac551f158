using Tapi.Generator.Common;
using Tapi.Generator.Pages;

namespace Tapi.Generator.Tests.Pages;

public class SectionReaderTests
{
    [Fact]
    public void Sections_come_in_the_order_of_the_page() =>
        Assert.Equal(
            ["returns", "description", "see-also"], Read("## -returns\n## -description\n## -see-also\n").Select(section => section.Name));

    [Fact]
    public void A_section_holds_the_text_before_its_first_entry()
    {
        var section = Assert.Single(Read("## -parameters\nText.\n### -param hCall\nThe call.\n"));

        Assert.Equal(["Text."], section.Lines.Select(line => line.Text));
        Assert.Equal(["The call.", ""], Assert.Single(section.Entries).Lines.Select(line => line.Text));
    }

    [Fact]
    public void An_entry_has_kind_name_and_notes()
    {
        var entries = Read(
            "## -parameters\n### -param lphCall [out, optional]\n### -field LINEERR_NOMEM:0x80000044\n"
            + "### -field CreateAgent.hAgent [out]\n")[0].Entries;

        Assert.Equal(
            [
                ("param", "lphCall", "out, optional"),
                ("field", "LINEERR_NOMEM:0x80000044", string.Empty),
                ("field", "CreateAgent.hAgent", "out"),
            ],
            entries.Select(entry => (entry.Kind, entry.Name, entry.Notes)));
    }

    [Fact]
    public void Headings_in_a_fence_are_text()
    {
        var section = Assert.Single(Read("## -remarks\n```\n## -returns\n### -param no\n```\nEnd.\n"));

        Assert.Empty(section.Entries);
        Assert.Contains(section.Lines, line => line.Text == "## -returns");
        Assert.Contains(section.Lines, line => line.Text == "End.");
    }

    [Theory]
    [InlineData("## Return value")]
    [InlineData("## -Parameters")]
    [InlineData("#### -param deep")]
    [InlineData("### -member hCall")]
    [InlineData("### -param")]
    public void A_heading_of_another_form_is_text(string heading)
    {
        var section = Assert.Single(Read($"## -description\n{heading}\n"));

        Assert.Empty(section.Entries);
        Assert.Equal(heading, section.Lines[0].Text);
    }

    [Fact]
    public void Text_and_entries_before_the_first_section_belong_to_none()
    {
        var section = Assert.Single(Read("# lineDrop function\n### -param stray\n## -returns\nZero.\n"));

        Assert.Equal(["Zero.", ""], section.Lines.Select(line => line.Text));
        Assert.Empty(section.Entries);
    }

    [Fact]
    public void Blanks_behind_a_heading_do_no_harm()
    {
        var section = Assert.Single(Read("## -parameters  \t\n### -param  hCall  [in]  \n"));

        Assert.Equal(("hCall", "in"), (section.Entries[0].Name, section.Entries[0].Notes));
    }

    [Fact]
    public void A_section_may_be_empty() => Assert.Empty(Assert.Single(Read("## -parameters")).Entries);

    private static EquatableArray<PageSection> Read(string text) => SectionReader.Read(PageLines.Split(text), 0);
}
