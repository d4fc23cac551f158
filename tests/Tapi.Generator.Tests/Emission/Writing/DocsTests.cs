using System.Xml.Linq;
using Tapi.Generator.Common;
using Tapi.Generator.Emission.Writing;
using Tapi.Generator.Model;
using Tapi.Generator.Resolution;
using Tapi.Generator.Resolution.Constants;
using Tapi.Generator.Resolution.Structures;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Tests.Emission.Writing;

public class DocsTests
{
    private readonly SourceWriter _writer = new();

    [Fact]
    public void A_short_text_is_one_line()
    {
        Docs.Summary(_writer, "Ends a call.");

        Assert.Equal("/// <summary>Ends a call.</summary>\n", _writer.ToString());
    }

    [Fact]
    public void No_text_is_no_element()
    {
        Docs.Summary(_writer, string.Empty);
        Docs.Parameter(_writer, "call", string.Empty);

        Assert.Equal(string.Empty, _writer.ToString());
    }

    [Theory]
    [InlineData("the call to drop", "The call to drop.")]
    [InlineData("More about the state:", "More about the state.")]
    [InlineData("Is it over?", "Is it over?")]
    [InlineData("lineDrop ends it.", "lineDrop ends it.")]
    [InlineData("tapi32.dll, or a simulator", "tapi32.dll, or a simulator.")]
    [InlineData("handle, or null", "Handle, or null.")]
    public void A_text_becomes_a_sentence(string text, string expected)
    {
        Docs.Summary(_writer, text);

        Assert.Equal(expected, Parse().Element("summary")!.Value);
    }

    [Theory]
    [InlineData(0x0001)]
    [InlineData(0x000B)]
    [InlineData(0xD83D)]
    [InlineData(0xFFFE)]
    public void A_character_that_XML_cannot_hold_becomes_a_blank(int code)
    {
        Docs.Summary(_writer, $"One{(char)code}two \U0001F4DE three");

        Assert.Equal("One two \U0001F4DE three.", Parse().Element("summary")!.Value);
    }

    [Fact]
    public void A_constant_names_what_the_header_calls_it()
    {
        Docs.Constant(_writer, new ConstantItem("Idle", "LINECALLSTATE_IDLE", 1, "The call is over"));
        Assert.Equal("/// <summary>The call is over. C name: LINECALLSTATE_IDLE.</summary>\n", _writer.ToString());
    }

    [Theory]
    [InlineData("The mode of the line.", "The mode of the line. Since TAPI 2.0.")]
    [InlineData("", "The member Mode. Since TAPI 2.0.")]
    public void A_member_of_a_structure_says_since_when_there_is_one(string text, string expected)
    {
        var type = new EnumType("LineMode");
        Docs.Member(_writer, new ViewProperty(ReadKind.Constant, "Mode", type, 4, 0, 4, new VersionModel(2, 0), text));
        Docs.Member(_writer, new ViewProperty(ReadKind.Constant, "Mode", type, 4, 0, 4, null, "As old as the structure."));

        Assert.Equal(
            $"/// <summary>{expected}</summary>\n/// <summary>As old as the structure.</summary>\n", _writer.ToString());
    }

    [Fact]
    public void A_constant_says_since_when_there_is_one()
    {
        var constant = new ConstantItem("Video", "LINEMEDIAMODE_VIDEO", 1, "A video stream.") { Since = new VersionModel(2, 1) };
        Docs.Constant(_writer, constant);
        Docs.Flag(_writer, constant);

        Assert.Equal(
            "/// <summary>A video stream. Since TAPI 2.1. C name: LINEMEDIAMODE_VIDEO.</summary>\n"
            + "/// <summary>A video stream. Since TAPI 2.1. A flag for LINEMEDIAMODE_VIDEO.</summary>\n",
            _writer.ToString());
    }

    [Fact]
    public void What_XML_would_read_is_escaped()
    {
        const string Text = "A < b && c > d \"e\" 'f' <b> &lt; g.";
        Docs.Remarks(_writer, Text);

        Assert.Equal(Text, Parse().Element("remarks")!.Value);
    }

    [Fact]
    public void A_long_text_is_wrapped_and_loses_no_word()
    {
        var text = string.Join(' ', Enumerable.Range(0, 200).Select(number => $"word{number}")) + ".";
        Docs.Returns(_writer, text);

        var lines = _writer.ToString().TrimEnd('\n').Split('\n');
        Assert.All(lines, line => Assert.InRange(line.Length, 1, 144));
        Assert.All(lines, line => Assert.StartsWith("/// ", line, StringComparison.Ordinal));
        Assert.Equal(text, string.Join(' ', Parse().Element("returns")!.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
    }

    [Fact]
    public void A_word_that_is_too_long_has_a_line_of_its_own()
    {
        var word = new string('x', 200);
        Docs.Summary(_writer, $"Before {word} after.");

        Assert.Equal(
            ["/// <summary>", "/// Before", $"/// {word}", "/// after.", "/// </summary>"], _writer.ToString().TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public void A_reference_is_never_torn()
    {
        var pieces = Enumerable.Range(0, 40).SelectMany(number => new TextPiece[]
        {
            new(TextPieceKind.Reference, $"LineError.Member{number}"), new(TextPieceKind.Words, ", "),
        });
        Docs.Exception(_writer, "LineException", Text(new TextBlock(TextBlockKind.Paragraph, pieces.ToEquatableArray())));

        Assert.All(_writer.ToString().Split('\n'), line => Assert.Equal(line.Split("<see ").Length, line.Split("\"/>").Length));
        Assert.Equal(40, Parse().Element("exception")!.Elements("see").Count());
    }

    [Fact]
    public void A_parameter_has_its_name()
    {
        Docs.Parameter(_writer, "agentPin", "The PIN.");

        Assert.Equal("agentPin", Parse().Element("param")!.Attribute("name")!.Value);
    }

    [Fact]
    public void A_page_is_linked()
    {
        Docs.Summary(_writer, new Documentation("Ends a call.", "https://example.org/lineDrop"));

        Assert.Equal("https://example.org/lineDrop", Parse().Element("seealso")!.Attribute("href")!.Value);
    }

    [Fact]
    public void Pieces_are_elements()
    {
        Docs.Parameter(_writer, "call", Text(new TextBlock(TextBlockKind.Paragraph, new TextPiece[]
        {
            new(TextPieceKind.Keyword, "null"), new(TextPieceKind.Words, ", or "), new(TextPieceKind.Parameter, "other"),
            new(TextPieceKind.Words, " of "), new(TextPieceKind.Reference, "Line.Call"), new(TextPieceKind.Words, " & "),
            new(TextPieceKind.Name, "A<b>"),
        }.ToEquatableArray())));

        Assert.Equal(
            "/// <param name=\"call\"><see langword=\"null\"/>, or <paramref name=\"other\"/> of <see cref=\"Line.Call\"/> &amp; "
            + "<c>A&lt;b&gt;</c>.</param>\n",
            _writer.ToString());
    }

    [Fact]
    public void Blocks_are_paragraphs_lists_and_code()
    {
        Docs.Remarks(_writer, Text(
            TextBlock.Of(TextBlockKind.Paragraph, "Choose:"), TextBlock.Of(TextBlockKind.Item, "one"),
            TextBlock.Of(TextBlockKind.Item, "two;"), TextBlock.Of(TextBlockKind.Code, "a < b\n  c"),
            TextBlock.Of(TextBlockKind.Paragraph, "The end:")));

        Assert.Equal(
            [
                "/// <remarks>", "/// <para>Choose:</para>", "/// <list type=\"bullet\">",
                "/// <item><description>One.</description></item>", "/// <item><description>Two.</description></item>", "/// </list>",
                "/// <code>", "/// a &lt; b", "///   c", "/// </code>", "/// <para>The end.</para>", "/// </remarks>",
            ],
            _writer.ToString().TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public void What_a_member_says_beyond_its_first_paragraph_is_a_remark()
    {
        var text = Text(TextBlock.Of(TextBlockKind.Paragraph, "One"), TextBlock.Of(TextBlockKind.Paragraph, "Two"));
        Docs.Constant(_writer, new ConstantItem("One", "LINE_ONE", 1, text));

        Assert.Equal(
            ["/// <summary>One. C name: LINE_ONE.</summary>", "/// <remarks>Two.</remarks>"],
            _writer.ToString().TrimEnd('\n').Split('\n'));
    }

    private static PageText Text(params TextBlock[] blocks) => new(blocks.ToEquatableArray());

    private XElement Parse() => XElement.Parse($"<doc>{_writer.ToString().Replace("/// ", string.Empty, StringComparison.Ordinal)}</doc>");
}
