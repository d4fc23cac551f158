using Tapi.Generator.Common;

namespace Tapi.Generator.Tests.Common;

/// <summary>A stem is found by every identifier that starts with it, a word by itself alone.</summary>
public class WordFinderTests
{
    private static readonly WordFinder Finder = new(["MakeCall", "lineDrop", "LINE_REPLY"], ["Call", "Line"]);

    [Theory]
    [InlineData("line.MakeCall(x);", "MakeCall")]
    [InlineData("await line.MakeCallAsync(x);", "MakeCall")]
    [InlineData("@MakeCall", "MakeCall")]
    [InlineData("var c=new Call();", "Call")]
    [InlineData("Call", "Call")]
    [InlineData("nameof(Tapi.Line)", "Line")]
    [InlineData("lineDropped", "lineDrop")]
    [InlineData("case LINE_REPLY:", "LINE_REPLY")]
    [InlineData("\"MakeCall\" // Line", "Line,MakeCall")]
    [InlineData("/// <see cref=\"Call\"/>", "Call")]
    [InlineData("M\\u0061keCall()", "MakeCall")]
    [InlineData("\\U00000043all", "Call")]
    [InlineData("Make\u200BCall", "MakeCall")]
    [InlineData("Ca\u00ADll", "Call")]
    public void A_name_is_found(string text, string expected) => Assert.Equal(expected, Found(text));

    [Theory]
    [InlineData("")]
    [InlineData("Caller")]
    [InlineData("aCall")]
    [InlineData("Call_")]
    [InlineData("Cal l")]
    [InlineData("makecall")]
    [InlineData("ReMakeCall")]
    [InlineData("Make.Call2")]
    [InlineData("Line\u00E9")]
    [InlineData("\u00E9Line")]
    [InlineData("\\u00zzCall_")]
    [InlineData("\\U0010FFFFlines")]
    public void Another_name_is_not(string text) => Assert.Equal("", Found(text));

    [Fact]
    public void A_long_name_is_compared_with_all_of_a_word() => Assert.Equal("", Found(new string('L', 10_000) + "Line"));

    private static string Found(string text)
    {
        var found = new HashSet<string>();
        Finder.Find(text, found);
        return string.Join(',', found.Order(StringComparer.Ordinal));
    }
}
