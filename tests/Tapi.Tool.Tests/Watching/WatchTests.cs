using Tapi.Tool.Hosting;

namespace Tapi.Tool.Tests.Watching;

/// <summary>Calls as they come.</summary>
public class WatchTests
{
    private const string Pbx = """
        {
          "lines": [ { "name": "Reception", "addresses": ["7001"] } ],
          "calls": [ { "from": "5550100", "name": "Smith", "after": 0.05, "hangsUpAfter": 0.15 } ]
        }
        """;

    [Fact]
    public async Task A_call_is_a_line_for_each_message()
    {
        using var tool = new Harness.Tool();
        Assert.Equal(ExitCode.Success, await tool.RunAsync("watch", "--for", "0.7", "--simulated", tool.File(".json", Pbx)));
        Assert.Contains("watching line 0, Reception", tool.Screen, StringComparison.Ordinal);
        Assert.Matches(@"line 0  call \d+  from 5550100 Smith  CallState  Offering", tool.Screen);
    }

    [Fact]
    public async Task A_call_is_a_line_of_JSON_for_each_message()
    {
        using var tool = new Harness.Tool();
        await tool.RunAsync("watch", "0", "--json", "--for", "0.7", "--simulated", tool.File(".json", Pbx));
        var states = tool.JsonLines.Where(line => line["message"]!.ToString() == "CallState").ToList();
        Assert.Equal(["Offering", "Idle"], states.Select(state => state["state"]!.ToString()));
        Assert.All(states, state => Assert.Equal("from 5550100 Smith", state["party"]!.ToString()));
        Assert.InRange((double)states[^1]["duration"]!, 0.1, 30);
    }

    [Fact]
    public async Task A_line_that_is_not_there_is_said()
    {
        using var tool = new Harness.Tool();
        Assert.Equal(ExitCode.Failure, await tool.RunAsync("watch", "7", "--simulated", tool.File(".json", Pbx)));
        Assert.Contains("line 7 cannot be watched", tool.Screen, StringComparison.Ordinal);
    }
}
