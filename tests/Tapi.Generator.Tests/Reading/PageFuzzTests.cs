using Tapi.Generator.Pages;
using Tapi.Generator.Reading;
using Tapi.Generator.Reading.Checks;
using Tapi.Testing;

namespace Tapi.Generator.Tests.Reading;

/// <summary>Damaged pages give a model or problems, and never an exception.</summary>
public class PageFuzzTests
{
    private const int Seed = 20_250_701;
    private const int Cases = 20_000;

    private static readonly string[] Pieces =
    [
        "\n", "\r", "---\n", "```\n", "## -parameters\n", "## -syntax\n", "## -struct-fields\n", "### -param ", "### -field ",
        "[", "]", "[in, out]",
        ":", ",", "*", "(", ")",
        "{", "}", ";", "|", "UID:", "0x", "union {", "#define ", "\0", "\uFEFF", "\uD800", "<a href=\"", "\\_", ".", "as x by dwParam1",
    ];

    private static readonly string[] Texts = SpecPages.All.Select(page => page.Content).ToArray();

    [Fact]
    public void A_damaged_page_never_throws()
    {
        var models = 0;
        for (var number = 0; number < Cases; number++)
        {
            var text = Damage(new Random(Seed + number));
            try
            {
                var page = PageParser.Parse("page.md", text);
                var result = ModelReader.Read(page);
                models += result.Model is null ? 0 : 1;
                var problems = result.Problems.Concat(PageChecks.Problems(page)).Select(problem => problem.Span);
                var spans = problems.Concat(PageReferences.Of(page).Select(reference => reference.Span));
                if (spans.Any(span => span.Start < 0 || span.Length < 0 || span.Start + span.Length > text.Length))
                {
                    Assert.Fail($"Random({Seed} + {number}) puts a problem outside the page.");
                }
            }
            catch (Exception error) when (error is not Xunit.Sdk.FailException)
            {
                Assert.Fail($"Random({Seed} + {number}) throws {error}\n{text}");
            }
        }

        // The damage is neither harmless nor total: both ways are walked.
        Assert.InRange(models, Cases / 20, Cases * 19 / 20);
    }

    private static string Damage(Random random)
    {
        var text = Texts[random.Next(Texts.Length)];
        for (var i = random.Next(1, 5); i > 0 && text.Length > 0; i--)
        {
            var start = random.Next(text.Length);
            var length = Math.Min(random.Next(1, 200), text.Length - start);
            text = random.Next(4) switch
            {
                0 => text.Remove(start, length),
                1 => text.Insert(random.Next(text.Length), text.Substring(start, length)),
                2 => text.Remove(start, Math.Min(length, 8)).Insert(start, Pieces[random.Next(Pieces.Length)]),
                _ => random.Next(10) == 0 ? text[..start] : text.Insert(start, Pieces[random.Next(Pieces.Length)]),
            };
        }

        return text;
    }
}
