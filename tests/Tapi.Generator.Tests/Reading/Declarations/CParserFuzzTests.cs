using CsCheck;
using Tapi.Generator.Pages;
using Tapi.Generator.Reading.Declarations;
using Tapi.Testing;

namespace Tapi.Generator.Tests.Reading.Declarations;

/// <summary>Whatever the parser gets, it gives a declaration or a <see cref="CSyntaxException"/>, and no other failure.</summary>
public class CParserFuzzTests
{
    private static readonly string[] Declarations = SpecPages.All
        .Select(page => CodeFence.Read(PageParser.Parse(page.Path, page.Content).Section("syntax"))?.Text)
        .OfType<string>()
        .ToArray();

    private static readonly string[] Marks =
    [
        "{", "}", "(", ")", "[", "]", ";", ",", "*", "/*", "*/", "//", "\n", "struct ", "union ", "const ", "typedef ", "#", "void", "0x",
        " ",
    ];

    private static readonly Gen<string> Piece = Gen.OneOf(AnyOf(Marks), Gen.String[0, 3]);

    [Fact]
    public void Random_text_gives_a_declaration_or_a_syntax_error() => Gen.String.Sample(Parse, iter: 5_000, threads: 1);

    [Fact]
    public void Random_pieces_of_C_give_a_declaration_or_a_syntax_error() =>
        Piece.Array[0, 40].Select(string.Concat).Sample(Parse, iter: 10_000, threads: 1);

    [Fact]
    public void Damaged_declarations_give_a_declaration_or_a_syntax_error() =>
        Gen.Select(AnyOf(Declarations), Gen.Double.Unit, Gen.Int[0, 30], Piece)
            .Select((text, place, length, piece) =>
            {
                var at = (int)(place * text.Length);
                return text[..at] + piece + text[Math.Min(text.Length, at + length)..];
            })
            .Sample(Parse, iter: 10_000, threads: 1);

    [Fact]
    public void The_declarations_of_all_pages_are_read()
    {
        Assert.NotEmpty(Declarations);
        Assert.All(Declarations, text => Assert.NotNull(CParser.Parse(text)));
    }

    private static Gen<string> AnyOf(string[] items) => Gen.Int[0, items.Length - 1].Select(index => items[index]);

    private static bool Parse(string text)
    {
        try
        {
            return CParser.Parse(text) is not null;
        }
        catch (CSyntaxException error)
        {
            // The token that is blamed is one of the text, or its end.
            return error.Token.IsEnd
                ? error.Token.Start == text.Length
                : string.CompareOrdinal(text, error.Token.Start, error.Token.Text, 0, error.Token.Text.Length) == 0;
        }
    }
}
