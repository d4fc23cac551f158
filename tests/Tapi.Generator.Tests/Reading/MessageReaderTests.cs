using Tapi.Generator.Model;
using Tapi.Generator.Pages;
using Tapi.Generator.Tests.Harness;

namespace Tapi.Generator.Tests.Reading;

public class MessageModelBuilderTests
{
    private const string Uid = "UID: NM:tapi.LINE_TEST";
    private const string Syntax = "## -syntax\n```C\n#define LINE_TEST 7L\n```\n";

    [Fact]
    public void A_message_has_its_number_and_its_slots()
    {
        var message = TestModels.Read<MessageModel>(
            Uid,
            Syntax
                + "## -parameters\n### -param hDevice [HCALL as call]\nThe call.\n### -param dwCallbackInstance\n"
                + "### -param dwParam1 [LONG as result, nullable]\n### -param dwParam2 [unused]\n");

        Assert.Equal(("LINE_TEST", 7u), (message.Name, message.Value));
        Assert.Equal(
            [
                (MessageSlot.Device, "HCALL", "call", false),
                (MessageSlot.Param1, "LONG", "result", true),
                (MessageSlot.Param2, "DWORD", null, false),
            ],
            message.Slots.Select(slot => (slot.Slot, slot.Type.ToString(), slot.Name, slot.IsNullable)));
        Assert.Equal("The call.", message.Slots[0].Summary);
    }

    [Fact]
    public void A_dependent_slot_reads_its_cases_from_a_table()
    {
        var message = TestModels.Read<MessageModel>(
            Uid, Syntax
                + "## -parameters\n### -param dwParam2 [as mode by dwParam1]\n| state | mode |\n| --- | --- |\n"
                + "| BUSY | LINEBUSYMODE as busyMode |\n| IDLE | unused |\n");

        var slot = Assert.Single(message.Slots);
        Assert.Equal((MessageSlot.Param1, "mode"), (slot.By, slot.Name));
        Assert.Equal([new MessageCaseModel("BUSY", new CType("LINEBUSYMODE"), "busyMode")], slot.Cases);
    }

    [Theory]
    [InlineData("device", "Device", null, null, null)]
    [InlineData("application", "Application", null, null, null)]
    [InlineData("application when dwParam1 has LINEDEVSTATE_REINIT", "Application", "Param1", "LINEDEVSTATE_REINIT", null)]
    [InlineData("application when dwParam1 has LINESTATE_NEW and dwParam2 is zero", "Application", "Param1", "LINESTATE_NEW", "Param2")]
    [InlineData("waits when dwParam1 has LINECALLSTATE_IDLE", "Waits", "Param1", "LINECALLSTATE_IDLE", null)]
    public void A_message_can_end_requests(string ends, string what, string? slot, string? constant, string? zero)
    {
        var model = TestModels.Read<MessageModel>($"{Uid}\ntapi.ends: {ends}", Syntax + "## -parameters\n").Ends!;

        Assert.Equal(
            (what, slot, constant, zero), (model.What.ToString(), model.Slot?.ToString(), model.Constant, model.ZeroSlot?.ToString()));
    }

    [Fact]
    public void A_message_can_say_what_programs_wait_for()
    {
        var wait = TestModels.Read<MessageModel>(
            $"{Uid}\ntapi.wait: GOAL in dwParam2 until BUSY and IDLE\ntapi.now: dwState as dwParam2 and dwMode as dwParam3 of lineGetState",
            Syntax + "## -parameters\n").Wait!;

        Assert.Equal((MessageSlot.Param2, "GOAL"), (wait.Slot, wait.Goal));
        Assert.Equal(["BUSY", "IDLE"], wait.Until);
        Assert.Equal("lineGetState", wait.Now!.Function);
        Assert.Equal([new NowMember("dwState", MessageSlot.Param2), new NowMember("dwMode", MessageSlot.Param3)], wait.Now.Members);
    }

    [Fact]
    public void Most_messages_end_nothing() => Assert.Null(TestModels.Read<MessageModel>(Uid, Syntax + "## -parameters\n").Ends);

    [Fact]
    public void A_message_can_have_a_role_and_errors_for_what_nobody_answers()
    {
        var message = TestModels.Read<MessageModel>(
            $"{Uid}\ntapi.role: proxy-request\ntapi.unheard: LINEERR_A\ntapi.abandoned: LINEERR_B", Syntax + "## -parameters\n");

        Assert.Equal((MessageRole.ProxyRequest, "LINEERR_A", "LINEERR_B"), (message.Role, message.UnheardError, message.AbandonedError));
    }

    [Theory]
    [InlineData("## -parameters\n", "syntax")]
    [InlineData(Syntax, "parameters")]
    public void A_missing_section_is_a_problem(string body, string section)
    {
        var problem = TestModels.Problem(Uid, body);

        Assert.Equal((PageProblemKind.NoParameters, section), (problem.Kind, problem.Arguments[0]));
    }
}
