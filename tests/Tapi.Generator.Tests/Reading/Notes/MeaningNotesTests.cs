using Tapi.Generator.Model;
using Tapi.Generator.Reading.Notes;
using Tapi.Generator.Tests.Harness;

namespace Tapi.Generator.Tests.Reading.Notes;

public class MeaningNotesTests
{
    [Theory]
    [InlineData("in, milliseconds", "Milliseconds")]
    [InlineData("seconds, = 20", "Seconds")]
    [InlineData("boolean", "Boolean")]
    [InlineData("character", "Character")]
    [InlineData("DWORD as tickCount, milliseconds", "Milliseconds")]
    [InlineData("in, fortnights", null)]
    [InlineData("in, SECONDS", null)]
    [InlineData("", null)]
    public void A_note_says_what_a_number_is(string notes, string? meaning) =>
        Assert.Equal(meaning, MeaningNotes.Of(Note.Parse(notes))?.ToString());

    [Fact]
    public void Parameters_fields_and_message_parameters_have_it()
    {
        var function = TestModels.Read<FunctionModel>(
            "UID: NF:tapi.lineTest",
            "## -syntax\n```C\nLONG lineTest(DWORD dwTime);\n```\n## -parameters\n### -param dwTime [in, seconds]\nText.");
        var structure = TestModels.Read<StructureModel>(
            "UID: NS:tapi.test_tag",
            "## -syntax\n```C\ntypedef struct test_tag { DWORD dwTime; } TEST;\n```\n## -struct-fields\n### -field dwTime "
            + "[milliseconds]\nText.");
        var message = TestModels.Read<MessageModel>(
            "UID: NM:tapi.LINE_TEST",
            "## -syntax\n```C\n#define LINE_TEST 99L\n```\n## -parameters\n### -param dwParam1 [DWORD as time, seconds]\nText.");

        Assert.Equal(NumberMeaning.Seconds, function.Parameters[0].Meaning);
        Assert.Equal(NumberMeaning.Milliseconds, structure.Members[0].Meaning);
        Assert.Equal(NumberMeaning.Seconds, message.Slots[0].Meaning);
    }
}
