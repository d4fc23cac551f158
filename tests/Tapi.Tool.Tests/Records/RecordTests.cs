using Tapi.Tool.Hosting;

namespace Tapi.Tool.Tests.Records;

/// <summary>Record, replay and trace from the command line.</summary>
public class RecordTests
{
    private const string Pbx = """
        {
          "lines": [ { "name": "Reception", "addresses": ["7001"] }, { "name": "Office", "addresses": ["7002"] } ],
          "calls": [ { "from": "5550100", "after": 0.05, "hangsUpAfter": 0.15 } ]
        }
        """;

    private static readonly Task<List<string>> Watched = WatchAsync();

    private static byte[] Recorded { get; set; } = [];

    [Fact]
    public async Task What_was_watched_can_be_watched_again()
    {
        using var tool = new Harness.Tool();
        var file = await RecordAsync(tool);
        using var again = new Harness.Tool();
        Assert.Equal(ExitCode.Success, await again.RunAsync("replay", file, "--", "watch", "--for", "0.7", "--json"));
        Assert.Equal(await Watched, Messages(again));
        Assert.Contains("Idle", Messages(again)[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_trace_is_text()
    {
        using var tool = new Harness.Tool();
        var file = await RecordAsync(tool);
        using var trace = new Harness.Tool();
        Assert.Equal(ExitCode.Success, await trace.RunAsync("trace", file));
        Assert.Matches(@" lineInitializeExW\(.*""tapi"".*\) = 0, lphLineApp=0x[0-9a-f]+, lpdwNumDevs=2", trace.Output);
        Assert.Matches(@"<- LINE_CALLSTATE call 0x[0-9a-f]+, state Offering", trace.Output);
    }

    [Theory]
    [InlineData("--function", "callstate", "LINE_CALLSTATE", "lineOpenW")]
    [InlineData("--line", "1", "lineGetDevCapsW(0x", "LINE_CALLSTATE")]
    [InlineData("--line", "0", "LINE_CALLSTATE", null)]
    public async Task A_trace_is_filtered(string option, string value, string present, string? absent)
    {
        using var tool = new Harness.Tool();
        var file = await RecordAsync(tool);
        using var trace = new Harness.Tool();
        await trace.RunAsync("trace", file, option, value);
        Assert.Contains(present, trace.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(absent ?? "no such word", trace.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_failures_are_shown_by_their_C_names()
    {
        using var tool = new Harness.Tool();
        var file = tool.File(".tapirec");
        await tool.RunAsync("record", file, "--", "agents", "--simulated");
        using var trace = new Harness.Tool();
        await trace.RunAsync("trace", file, "--errors", "--json");
        var failures = trace.JsonLines.Where(line => line["kind"]!.ToString() == "call").ToList();
        Assert.Equal(
            ["lineGetAgentCapsW", "lineGetAgentStatusW", "lineGetAgentGroupListW"],
            failures.Select(failure => failure["what"]!.ToString().Split('(')[0]));
        Assert.All(failures, line => Assert.EndsWith("LINEERR_OPERATIONUNAVAIL", line["result"]!.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_trace_is_a_diagram()
    {
        using var tool = new Harness.Tool();
        var file = await RecordAsync(tool);
        using var trace = new Harness.Tool();
        await trace.RunAsync("trace", file, "--format", "mermaid");
        var lines = trace.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("sequenceDiagram", lines[0].Trim());
        Assert.All(
            lines.Skip(3),
            line => Assert.Matches(@"^  (P->>T|T-->>P|T--xP|T->>P|T-xP|note over P,T): [^;]*(#\d+;[^;]*)*$", line.TrimEnd()));
    }

    [Fact]
    public async Task A_trace_is_a_page()
    {
        using var tool = new Harness.Tool();
        var file = await RecordAsync(tool);
        var page = tool.File(".html");
        await tool.RunAsync("trace", file, "--format", "html", "-o", page);
        var html = await System.IO.File.ReadAllTextAsync(page, TestContext.Current.CancellationToken);
        Assert.StartsWith("<!DOCTYPE html>", html, StringComparison.Ordinal);
        Assert.Contains("state Offering", html, StringComparison.Ordinal);
        Assert.DoesNotContain("src=", html, StringComparison.Ordinal);
        Assert.DoesNotContain("href=", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_becomes_a_test()
    {
        using var tool = new Harness.Tool();
        var file = await RecordAsync(tool);
        using var test = new Harness.Tool();
        Assert.Equal(ExitCode.Success, await test.RunAsync("replay", file, "--as-test"));
        Assert.Contains($"new ReplayLibrary(\"{file}\")", test.Output, StringComparison.Ordinal);
        Assert.Contains("LineApp.Initialize(\"tapi\", replay)", test.Output, StringComparison.Ordinal);
        Assert.Contains("//   lineOpenW(", test.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_record_is_shown_up_to_the_damage()
    {
        using var tool = new Harness.Tool();
        var file = await RecordAsync(tool);
        var bytes = await System.IO.File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        await System.IO.File.WriteAllBytesAsync(file, bytes[..^3], TestContext.Current.CancellationToken);
        using var trace = new Harness.Tool();
        Assert.Equal(ExitCode.Failure, await trace.RunAsync("trace", file));
        Assert.Contains("lineInitializeExW", trace.Output, StringComparison.Ordinal);
        Assert.Contains("damaged at offset", trace.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_record_is_refused()
    {
        using var tool = new Harness.Tool();
        Assert.Equal(ExitCode.Failure, await tool.RunAsync("trace", tool.File(".tapirec", "something else")));
        Assert.Contains("no record of a TAPI session", tool.Screen, StringComparison.Ordinal);
    }

    // Recorded once: a call takes its time.
    private static async Task<string> RecordAsync(Harness.Tool tool)
    {
        await Watched;
        var file = tool.File(".tapirec");
        await System.IO.File.WriteAllBytesAsync(file, Recorded);
        return file;
    }

    private static async Task<List<string>> WatchAsync()
    {
        using var tool = new Harness.Tool();
        var file = tool.File(".tapirec");
        var result = await tool.RunAsync(
            "record", file, "--", "watch", "--for", "0.6", "--json", "--simulated", tool.File(".json", Pbx));
        Assert.Equal(ExitCode.Success, result);
        Recorded = await System.IO.File.ReadAllBytesAsync(file);
        return Messages(tool);
    }

    private static List<string> Messages(Harness.Tool tool) =>
        [.. tool.JsonLines.Select(line => $"{line["message"]} {line["party"]} {line["state"]}")];
}
