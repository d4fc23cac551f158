using Tapi.Generator.Resolution.Texts;

namespace Tapi.Generator.Tests.Resolution.Texts;

/// <summary>Names of C in the words of pages, as several compilations in one process read them.</summary>
public class NameMatchesTests
{
    [Fact]
    public void A_name_is_found_with_its_place_and_its_parts()
    {
        var matches = NameMatches.In("Set dwNumRings of the LINEADDRESSCAPS, or lpCallParams.").ToList();

        Assert.Equal(
            [
                new NameMatch(4, "dwNumRings of the LINEADDRESSCAPS", "dwNumRings", "LINEADDRESSCAPS"),
                new NameMatch(42, "lpCallParams", null, null),
            ],
            matches);
        Assert.Null(NameMatches.At("Set dwNumRings.", 5 + "dwNumRings".Length));
    }

    [Fact]
    public async Task Two_compilations_read_the_same_words_at_once()
    {
        // New words each time, since what is found first is kept. One in forty of these threw when the found match was shared.
        for (var round = 0; round < 5_000; round++)
        {
            var words = "The dwSize of LINECALLINFO in round " + round;
            using var start = new Barrier(2);

            string? Read()
            {
                start.SignalAndWait(TestContext.Current.CancellationToken);
                return NameMatches.At(words, 0)?.Structure;
            }

            var other = Task.Run(Read, TestContext.Current.CancellationToken);

            Assert.Equal("LINECALLINFO", Read());
            Assert.Equal("LINECALLINFO", await other);
        }
    }
}
