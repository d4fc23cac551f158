using Tapi.Generator.Reading.Notes;

namespace Tapi.Generator.Tests.Reading.Notes;

/// <summary>The forms of a note that specs/README.md lists.</summary>
public class NoteTests
{
    [Theory]
    [InlineData("in")]
    [InlineData("out")]
    [InlineData("in out")]
    [InlineData("optional")]
    [InlineData("reserved")]
    [InlineData("unused")]
    [InlineData("several")]
    [InlineData("alone")]
    [InlineData("string")]
    [InlineData("list LINETERMCAPS")]
    [InlineData("since 2.2")]
    public void A_lower_case_note_is_a_keyword(string text)
    {
        var note = Assert.Single(Note.Parse(text));

        Assert.Equal((text, null, null), (note.Keyword, note.Type, note.Name));
    }

    [Theory]
    [InlineData("LINECALLPRIVILEGE", "LINECALLPRIVILEGE", null, null)]
    [InlineData("LINECALLPRIVILEGE as privilege", "LINECALLPRIVILEGE", "privilege", null)]
    [InlineData("LINEPROXYREQUEST* as request", "LINEPROXYREQUEST*", "request", null)]
    [InlineData("as mode by dwParam1", null, "mode", "dwParam1")]
    public void A_typed_note_has_type_name_and_dependence(string text, string? type, string? name, string? by)
    {
        var note = Assert.Single(Note.Parse(text));

        Assert.Equal((string.Empty, type, name, by), (note.Keyword, note.Type, note.Name, note.By));
    }

    [Fact]
    public void A_default_is_the_constant_behind_the_equals_sign()
    {
        var notes = Note.Parse("LINEBEARERMODE, = LINEBEARERMODE_VOICE").ToList();

        Assert.Equal("LINEBEARERMODE", notes[0].Type);
        Assert.Equal("LINEBEARERMODE_VOICE", notes[1].Default);
    }

    [Fact]
    public void Commas_separate_notes() =>
        Assert.Equal(["out", "optional", "reserved"], Note.Parse("out,  optional ,reserved").Select(note => note.Keyword));

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData(", ,")]
    public void No_text_is_no_note(string text) => Assert.Empty(Note.Parse(text));

    [Fact]
    public void A_keyword_may_have_an_argument()
    {
        Assert.Equal("2.2", Note.Parse("since 2.2").Single().Argument(KnownNotes.Since));
        Assert.Equal("LINETERMCAPS", Note.Parse("list  LINETERMCAPS").Single().Argument(KnownNotes.List));
        Assert.Null(Note.Parse("sincere 2.2").Single().Argument(KnownNotes.Since));
        Assert.Null(Note.Parse("out").Single().Argument(KnownNotes.Out));
    }
}
