using CsCheck;
using Tapi.Generator.Reading.Declarations;

namespace Tapi.Generator.Tests.Reading.Declarations;

public class CLexerTests
{
    [Theory]
    [InlineData("LONG lineDrop(HCALL hCall);", "LONG lineDrop ( HCALL hCall ) ;")]
    [InlineData("a/* b */c", "a c")]
    [InlineData("a // b\nc", "a c")]
    [InlineData("a /* never closed", "a")]
    [InlineData("a // never ended", "a")]
    [InlineData("0x8000002BL", "0x8000002BL")]
    [InlineData("BYTE x[1]", "BYTE x [ 1 ]")]
    [InlineData("*lp**", "* lp * *")]
    [InlineData("_a1_b", "_a1_b")]
    [InlineData("a / b", "a / b")]
    public void Words_numbers_and_marks_are_tokens(string text, string tokens) =>
        Assert.Equal(tokens, string.Join(' ', CLexer.Tokenize(text).SkipLast(1).Select(token => token.Text)));

    [Fact]
    public void The_last_token_is_the_end() => Assert.Equal([new CToken("a", 1), new CToken(string.Empty, 3)], CLexer.Tokenize(" a "));

    [Fact]
    public void Any_text_is_cut_into_tokens_that_stand_where_they_say() => Gen.String.Sample(
        text =>
        {
            var tokens = CLexer.Tokenize(text);
            var end = 0;
            foreach (var token in tokens)
            {
                Assert.True(token.Start >= end);
                Assert.Equal(token.Text, text.Substring(token.Start, token.Text.Length));
                Assert.Equal(token.Start == text.Length, token.IsEnd);
                end = token.Start + token.Text.Length;
            }

            Assert.True(tokens[^1].IsEnd);
        },
        iter: 5_000,
        threads: 1);
}
