using Tapi.Generator.Pages;

namespace Tapi.Generator.Tests.Pages;

public class TableReaderTests
{
    [Fact]
    public void Rows_come_without_heading_and_ruler() =>
        Assert.Equal(
            [["BUSY", "LINEBUSYMODE"], ["IDLE", "unused"]],
            Rows("| state | type |\n| --- | --- |\n| BUSY | LINEBUSYMODE |\n|IDLE|unused|"));

    [Fact]
    public void Each_table_has_a_heading_of_its_own() =>
        Assert.Equal([["1"], ["2"]], Rows("| a |\n|---|\n| 1 |\n\ntext\n\n| b |\n|---|\n| 2 |"));

    [Fact]
    public void An_empty_cell_between_others_stays() => Assert.Equal([["a", "", "c"]], Rows("| x | y | z |\n|---|---|---|\n| a |  | c |"));

    [Theory]
    [InlineData("No table at all.")]
    [InlineData("|")]
    [InlineData("| only | heading |\n| --- | --- |")]
    public void Without_rows_there_are_none(string text) => Assert.Empty(Rows(text));

    private static string[][] Rows(string text) => TableReader.Rows(PageLines.Split(text)).ToArray();
}
