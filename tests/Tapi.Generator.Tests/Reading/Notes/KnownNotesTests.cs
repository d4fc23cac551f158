using System.Reflection;
using System.Text.RegularExpressions;
using Tapi.Generator.Reading.Notes;
using Tapi.Testing;

namespace Tapi.Generator.Tests.Reading.Notes;

public partial class KnownNotesTests
{
    [Fact]
    public void The_table_has_every_note_once()
    {
        var fields = typeof(KnownNotes).GetFields(BindingFlags.Static | BindingFlags.Public)
            .Select(field => field.GetValue(null))
            .OfType<KnownNote>();

        Assert.Equal(fields, KnownNotes.All);
        Assert.Distinct(KnownNotes.All.Select(note => note.Form));
    }

    [Theory]
    [InlineData("in out", "in out", false)]
    [InlineData("count NAME", "count", true)]
    [InlineData("since 2.2", "since", true)]
    [InlineData("GROUP as name", "", false)]
    [InlineData("by version", "by version", false)]
    public void A_form_says_its_words_and_whether_it_has_an_argument(string form, string word, bool hasArgument)
    {
        var note = KnownNotes.All.Single(known => known.Form == form);

        Assert.Equal((word, hasArgument), (note.Word, note.HasArgument));
    }

    [Fact]
    public void Every_note_with_a_word_is_on_some_page()
    {
        var notes = SpecPages.All
            .SelectMany(page => Heading().Matches(page.Content).Select(match => match.Groups["notes"].Value))
            .SelectMany(Note.Parse)
            .ToList();

        Assert.All(
            KnownNotes.All.Where(known => known.Word.Length > 0),
            known => Assert.Contains(notes, note => known.HasArgument ? note.Argument(known) is not null : note.Is(known)));
    }

    [GeneratedRegex(@"^### -\w+ \S+ \[(?<notes>[^\]]*)\]", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
