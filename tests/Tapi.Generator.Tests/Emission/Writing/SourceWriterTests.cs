using Tapi.Generator.Emission.Writing;

namespace Tapi.Generator.Tests.Emission.Writing;

public class SourceWriterTests
{
    private readonly SourceWriter _writer = new();

    [Fact]
    public void Lines_end_with_LF_on_every_machine()
    {
        _writer.Line("a");
        _writer.Line("b\r\nc");

        AssertText("a\nb\nc\n");
    }

    [Fact]
    public void A_block_indents_by_four_blanks()
    {
        _writer.Line("class A");
        using (_writer.OpenBlock())
        {
            _writer.Line("void B()");
            using (_writer.OpenBlock("};"))
            {
                _writer.Line("C();\nD();");
            }
        }

        AssertText("class A\n{\n    void B()\n    {\n        C();\n        D();\n    };\n}\n");
    }

    [Theory]
    [InlineData("a\n\nb")]
    [InlineData("a\r\n\r\nb")]
    public void A_blank_line_has_no_indentation(string text)
    {
        using (_writer.Indent())
        {
            _writer.Line(text);
        }

        AssertText("    a\n\n    b\n");
    }

    [Fact]
    public void Separation_is_one_blank_line_between_two_members()
    {
        _writer.Line("a");
        _writer.Separate();
        _writer.Separate();
        _writer.Line("b");

        AssertText("a\n\nb\n");
    }

    [Fact]
    public void There_is_no_blank_line_behind_an_opening_or_in_front_of_a_closing_brace()
    {
        using (_writer.OpenBlock())
        {
            _writer.Separate();
            _writer.Line("a");
            _writer.Separate();
        }

        AssertText("{\n    a\n}\n");
    }

    [Fact]
    public void Behind_a_block_there_is_one_again()
    {
        using (_writer.OpenBlock())
        {
            _writer.Line("a");
        }

        _writer.Separate();
        _writer.Line("b");

        AssertText("{\n    a\n}\n\nb\n");
    }

    [Fact]
    public void An_empty_block_has_nothing_between_its_braces()
    {
        using (_writer.OpenBlock())
        {
            _writer.Separate();
        }

        AssertText("{\n}\n");
    }

    [Fact]
    public void Nothing_written_is_no_text() => AssertText(string.Empty);

    private void AssertText(string expected) => Assert.Equal(expected, _writer.ToString());
}
