using Tapi.Simulator;
using Tapi.Tool.Hosting;

namespace Tapi.Tool.Tests.Calling;

/// <summary>Calls from the command line: their exit codes, and what they do at the PBX.</summary>
public class CallingTests
{
    private const string Pbx = """
        {
          "lines": [ { "name": "Reception", "addresses": ["7001"] } ],
          "parties": [ { "number": "5551234", "answersAfter": 0.05 }, { "number": "5550000", "isBusy": true } ],
          "calls": [ { "from": "5550100", "after": 0.05 } ]
        }
        """;

    [Theory]
    [InlineData("5551234", ExitCode.Success, "5551234  Connected")]
    [InlineData("5550000", ExitCode.Failure, "5550000 has not answered: Busy")]
    public async Task A_call_that_is_answered_is_a_success(string number, int expected, string text)
    {
        using var tool = new Harness.Tool();
        Assert.Equal(expected, await tool.RunAsync("call", number, "--for", "0.2", "--simulated", tool.File(".json", Pbx)));
        Assert.Contains(text, tool.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_call_that_comes_is_answered()
    {
        using var tool = new Harness.Tool();
        var result = await tool.RunAsync("answer", "--within", "5", "--for", "0.2", "--simulated", tool.File(".json", Pbx));
        Assert.Equal(ExitCode.Success, result);
        Assert.Contains("5550100  Connected", tool.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_call_there_is_nothing_to_hold()
    {
        using var tool = new Harness.Tool();
        Assert.Equal(ExitCode.Failure, await tool.RunAsync("hold", "--within", "0", "--simulated"));
        Assert.Contains("Line 0 has no call to hold.", tool.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_of_another_program_is_held_gets_digits_and_is_passed_on()
    {
        using var pbx = new SimulatedPbx(realTime: true);
        pbx.Party("5559876").AnswersAfter(TimeSpan.FromMilliseconds(20));
        using var owner = new Harness.Tool { Load = _ => new Borrowed(pbx) };
        var caller = pbx.Lines[0].Ring(from: "5550100");
        var talking = owner.RunAsync("answer", "--within", "5");
        await UntilAsync(() => caller.State == SimulatedCallState.Connected, owner);

        await RunAsync("digits", "42#");
        Assert.Equal("42#", caller.DigitsSent);
        await RunAsync("hold");
        Assert.Equal(SimulatedCallState.OnHold, caller.State);
        await RunAsync("hold");
        Assert.Equal(SimulatedCallState.Connected, caller.State);
        await RunAsync("transfer", "5559876");
        Assert.Equal(ExitCode.Success, await talking);

        async Task RunAsync(params string[] arguments)
        {
            using var tool = new Harness.Tool { Load = _ => new Borrowed(pbx) };
            var result = await tool.RunAsync([.. arguments, "--within", "5"]);
            Assert.True(result == ExitCode.Success, tool.Screen);
        }
    }

    [Fact]
    public async Task The_softphone_does_what_is_typed()
    {
        string[] typed = ["call 5551234", "hold", "calls", "unhold", "digits 1", "nonsense", "hangup", "answer", "calls", "quit"];
        using var tool = new Harness.Tool { Input = string.Join('\n', typed) };
        var result = await tool.RunAsync("softphone", "--simulated", tool.File(".json", Pbx));

        Assert.True(result == ExitCode.Success, tool.Screen);
        Assert.Contains("5551234  OnHold", tool.Screen, StringComparison.Ordinal);
        Assert.Contains("5550100  Connected", tool.Screen, StringComparison.Ordinal);
    }

    private static async Task UntilAsync(Func<bool> condition, Harness.Tool tool)
    {
        var end = DateTime.UtcNow.AddSeconds(10);
        while (!condition())
        {
            Assert.True(DateTime.UtcNow < end, tool.Screen);
            await Task.Delay(1, TestContext.Current.CancellationToken);
        }
    }

    // The tool disposes its library; this one goes on.
    private sealed class Borrowed(TapiLibrary library) : TapiLibrary
    {
        public override nint GetExport(string name) => library.GetExport(name);
    }
}
