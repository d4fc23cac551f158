using Tapi.Simulator.Tests.Harness;
using Tapi.Simulator.Tests.Native;

namespace Tapi.Simulator.Tests;

public class JournalTests
{
    [Fact]
    public void Calls_results_and_messages_are_kept_in_order()
    {
        using var pbx = new SimulatedPbx();
        using var client = new Client(pbx, "dialer");
        var line = client.Open();
        pbx.Journal.Clear();
        pbx.Time.Advance(TimeSpan.FromSeconds(1));
        client.Call(line, "5551234");

        var entries = pbx.Journal.ToList();
        Assert.Equal(
            ["lineMakeCallW", "LINE_REPLY", "LINE_CALLSTATE", "LINE_CALLSTATE", "LINE_CALLSTATE", "LINE_CALLSTATE", "lineMakeCallW"],
            entries.Select(entry => entry.Name));
        Assert.Equal(JournalKind.Call, entries[0].Kind);
        Assert.Equal(JournalKind.Result, entries[^1].Kind);
        Assert.All(entries, entry => Assert.Equal(TimeSpan.FromSeconds(1), entry.Time));
        Assert.Equal(entries.Select(entry => entry.Number), entries.Select(entry => entry.Number).Order());
        Assert.Contains("5551234", entries[0].ToString(), StringComparison.Ordinal);
        Assert.Contains("dialer", entries[1].Details, StringComparison.Ordinal);
        Assert.Equal(1, pbx.Journal.Calls("lineMakeCallW"));
        Assert.Equal(4, pbx.Journal.Messages("LINE_CALLSTATE"));
    }

    [Fact]
    public void The_journal_is_text_and_a_sequence_diagram()
    {
        using var pbx = new SimulatedPbx();
        using var client = new Client(pbx, "call log; #1");
        var line = client.Open();
        pbx.Journal.Clear();
        client.Call(line, "5551234");

        Assert.Equal(pbx.Journal.Select(entry => entry.ToString()), pbx.Journal.ToText().TrimEnd('\n').Split('\n'));
        Assert.All(pbx.Journal, entry => Assert.Equal("call log; #1", entry.Application));
        var lines = pbx.Journal.ToMermaid().TrimEnd('\n').Split('\n');
        Assert.Equal(["sequenceDiagram", "    participant A1 as call log#59; #35;1", "    participant PBX"], lines[..3]);
        Assert.Matches("^    A1->>PBX: lineMakeCallW 0x[0-9a-f]{8}, \"5551234\"", lines[3]);
        Assert.Matches("^    PBX-\\)A1: LINE_REPLY ", lines[4]);
        Assert.Matches("^    PBX-\\)A1: LINE_CALLSTATE .*DialTone", lines[5]);
        Assert.Matches("^    PBX-->>A1: lineMakeCallW [0-9]+$", lines[^1]);
    }

    [Fact]
    public void A_full_journal_lets_the_oldest_go()
    {
        using var pbx = new SimulatedPbx(new PbxOptions { JournalCapacity = 2 });
        pbx.Post(new SimulatedMessage { MessageId = 1 });
        using var client = new Client(pbx);
        for (var index = 0; index < 5; index++)
        {
            pbx.Post(new SimulatedMessage { MessageId = 1 });
        }

        Assert.Equal(2, pbx.Journal.Count);
        Assert.Equal(7, pbx.Journal.Last().Number);
    }

    [Fact]
    public void Exceptions_stay_inside_and_are_kept()
    {
        using var pbx = new SimulatedPbx(realTime: true);
        using var client = new Client(pbx);
        var line = client.Open();

        // Longer than a system timer can wait.
        pbx.On("lineMakeCallW").ReplyAfter(TimeSpan.MaxValue);
        Assert.Equal(C.LINEERR_OPERATIONFAILED, client.MakeCall(line, "1"));
        Assert.IsType<ArgumentOutOfRangeException>(Assert.Single(pbx.Faults));
    }
}
