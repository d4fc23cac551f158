using Tapi.Tool.Hosting;

namespace Tapi.Tool.Tests.Inspection;

/// <summary>The commands that look at what there is.</summary>
public class InspectionTests
{
    private const string Pbx = """{ "lines": [ { "name": "Reception", "addresses": ["7001", "7002"] } ], "phones": ["Desk set"] }""";

    [Fact]
    public async Task Devices_are_listed_with_their_addresses()
    {
        using var tool = new Harness.Tool();
        Assert.Equal(ExitCode.Success, await tool.RunAsync("devices", "--simulated", tool.File(".json", Pbx)));
        Assert.Contains("Reception", tool.Screen, StringComparison.Ordinal);
        Assert.Contains("7001, 7002", tool.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Devices_are_JSON_for_other_programs()
    {
        using var tool = new Harness.Tool();
        await tool.RunAsync("devices", "--json", "--simulated", tool.File(".json", Pbx));
        var line = Assert.Single(tool.Json.AsArray())!;
        Assert.Equal(("Reception", "7002"), (line["name"]!.ToString(), line["addresses"]![1]!.ToString()));
        Assert.Empty(tool.Screen);
    }

    [Fact]
    public async Task Phones_are_listed()
    {
        using var tool = new Harness.Tool();
        await tool.RunAsync("phones", "--simulated", tool.File(".json", Pbx));
        Assert.Contains("Desk set", tool.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_about_a_device_is_shown_with_its_C_names()
    {
        using var tool = new Harness.Tool();
        Assert.Equal(ExitCode.Success, await tool.RunAsync("show", "--simulated", "0", "--countries"));
        Assert.Matches(@"PermanentLineId\s+│ dwPermanentLineID\s+│ 1 ", tool.Screen);
        Assert.Matches(@"LineName\s+│ dwLineNameOffset\s+│ Front desk", tool.Screen);
        Assert.All(
            ["LINEADDRESSCAPS", "LINEDEVSTATUS", "LINEADDRESSSTATUS", "Providers: 1", "Locations: 1", "Countries: 1"],
            part => Assert.Contains(part, tool.Screen, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_bytes_of_a_structure_are_shown_as_they_are()
    {
        using var tool = new Harness.Tool();
        await tool.RunAsync("show", "0", "--phone", "--raw", "--json", "--simulated");
        var bytes = Convert.FromHexString(tool.Json[0]!["structure"]!.ToString());

        // The first member is dwTotalSize, the third is dwUsedSize: all that there is.
        Assert.Equal(bytes.Length, BitConverter.ToInt32(bytes, 8));
    }

    [Fact]
    public async Task A_number_is_translated()
    {
        using var tool = new Harness.Tool();
        await tool.RunAsync("translate", "+1 (555) 0100", "--json", "--simulated");
        var result = tool.Json[0]!["structure"]!;
        Assert.EndsWith("15550100", result["DialableString"]!.ToString(), StringComparison.Ordinal);
        Assert.Contains("Canonical", result["TranslateResults"]!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_device_cannot_say_is_said()
    {
        using var tool = new Harness.Tool();
        Assert.Equal(ExitCode.Failure, await tool.RunAsync("agents", "--simulated"));
        Assert.Contains("LINEERR_OPERATIONUNAVAIL", tool.Screen, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("show", "9", "--simulated")]
    [InlineData("devices", "--library", "nowhere")]
    public async Task A_failure_is_a_message_and_an_exit_code(params string[] arguments)
    {
        using var tool = new Harness.Tool();
        Assert.Equal(ExitCode.Failure, await tool.RunAsync(arguments));
        Assert.NotEmpty(tool.Screen);
        Assert.DoesNotContain("   at ", tool.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_PBX_with_an_unknown_word_is_refused()
    {
        using var tool = new Harness.Tool();
        Assert.Equal(ExitCode.Failure, await tool.RunAsync("devices", "--simulated", tool.File(".json", """{ "lime": [] }""")));
        Assert.Contains("lime", tool.Screen, StringComparison.Ordinal);
    }
}
