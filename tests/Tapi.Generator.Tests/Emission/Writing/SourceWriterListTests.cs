using Tapi.Generator.Emission.Writing;

namespace Tapi.Generator.Tests.Emission.Writing;

public class SourceWriterListTests
{
    private const int Width = 140;

    private readonly SourceWriter _writer = new();

    [Theory]
    [InlineData("F()", new string[0])]
    [InlineData("F(a)", new[] { "a" })]
    [InlineData("F(a, b)", new[] { "a", "b" })]
    public void A_short_list_stays_on_one_line(string line, string[] items)
    {
        _writer.List("F", items, ";");

        Assert.Equal(line + ";\n", _writer.ToString());
    }

    [Fact]
    public void A_list_that_just_fits_is_not_broken()
    {
        _writer.List("F", [new string('a', 66), new string('b', Width - 66 - "F(, );".Length)], ";");

        Assert.Equal(Width, Assert.Single(Lines()).Length);
    }

    [Fact]
    public void A_longer_one_has_a_line_for_each_item()
    {
        var (a, b) = (new string('a', 66), new string('b', 69));
        _writer.List("F", [a, b], ";");

        Assert.Equal(["F(", $"    {a},", $"    {b});"], Lines());
    }

    [Fact]
    public void Indentation_counts()
    {
        using (_writer.Indent())
        {
            _writer.List("F", [new string('a', 66), new string('b', 66)], ";");
        }

        Assert.Equal(3, Lines().Length);
        Assert.StartsWith("        a", Lines()[1], StringComparison.Ordinal);
    }

    [Fact]
    public void One_item_is_never_broken_off()
    {
        _writer.List("F", [new string('a', 300)], ";");

        Assert.Single(Lines());
    }

    private string[] Lines() => _writer.ToString().TrimEnd('\n').Split('\n');
}
