using Tapi.Analyzers.Tests.Harness;
using Tapi.Generator.Analyzers.GeneratedApi;

namespace Tapi.Analyzers.Tests.GeneratedApi;

/// <summary>TAPI4004: an error is compared that no function in the try block documents.</summary>
public class UndocumentedErrorTests
{
    private static readonly TestProject Bindings =
        TestProject.Default with { Generates = true, Functions = "lineMakeCall*,lineDrop,lineHold,lineSetAgentState,phoneSetRing" };

    [Theory]
    [InlineData("await call.DropAsync();", "catch (LineException e) when (e.Error == {|TAPI4004:LineError.InvalidAddress|}) { }")]
    [InlineData("await call.DropAsync();", "catch (LineException e) when ({|TAPI4004:LineError.InvalidAddress|} == e.Error) { }")]
    [InlineData(
        "await call.DropAsync();",
        "catch (LineException e) when (e.Error is {|TAPI4004:LineError.InvalidAddress|} or LineError.InvalidCallState) { }")]
    [InlineData("await call.DropAsync();", "catch (LineException e) { if (e.Error != {|TAPI4004:LineError.InvalidAddress|}) { throw; } }")]
    [InlineData(
        "await call.DropAsync();",
        "catch (LineException e) { switch (e.Error) { case {|TAPI4004:LineError.InvalidAddress|}: break; case LineError.NotOwner: break; } "
        + "}")]
    [InlineData(
        "await call.DropAsync();",
        "catch (LineException e) { Console.WriteLine(e.Error switch { {|TAPI4004:LineError.InvalidAddress|} => 1, _ => 2 }); }")]
    [InlineData("await call.DropAsync();", "catch (TapiException e) when (e.ErrorCode == (int){|TAPI4004:LineError.InvalidAddress|}) { }")]
    [InlineData(
        "await call.DropAsync();", "catch (Exception e) when (e is LineException { Error: {|TAPI4004:LineError.InvalidAddress|} }) { }")]
    [InlineData(
        "await call.DropAsync();",
        "catch (Exception e) when (e is LineException line1 && line1.Error == {|TAPI4004:LineError.InvalidAddress|}) { }")]
    [InlineData(
        "await call.DropAsync(); await call.HoldAsync();",
        "catch (LineException e) when (e.Error == {|TAPI4004:LineError.InvalidAddress|}) { }")]
    [InlineData(
        "await Task.Run(() => call.DropAsync());", "catch (LineException e) when (e.Error == {|TAPI4004:LineError.InvalidAddress|}) { }")]
    [InlineData(
        "await Call.DropAsync(); Console.WriteLine(\"done\");",
        "catch (LineException e) when (e.Error == {|TAPI4004:LineError.InvalidAddress|}) { }")]
    [InlineData(
        "await call.DropAsync(); await phone.SetRingAsync(1, 1);",
        "catch (LineException e) when (e.Error == {|TAPI4004:LineError.InvalidAddress|}) { }")]
    [InlineData(
        "await call.DropAsync(); await call.CallState.WaitAsync(_ => true); await call.DisposeAsync();",
        "catch (LineException e) when (e.Error == {|TAPI4004:LineError.InvalidAddress|}) { }")]
    public Task It_is_reported(string body, string handler) => Verify.RuleAsync<UndocumentedErrorAnalyzer>(Sample(body, handler), Bindings);

    [Theory]
    [InlineData("await call.DropAsync();", "LineError.InvalidCallState")]
    [InlineData("await line.MakeCallAsync(\"100\", 0);", "LineError.InvalidAddress")]
    [InlineData("await call.DropAsync(); await line.MakeCallAsync(\"100\", 0);", "LineError.InvalidAddress")]
    [InlineData("await HangUpAsync(call);", "LineError.InvalidAddress")]
    [InlineData("await call.DropAsync(); Tell();", "LineError.InvalidAddress")]
    [InlineData("await call.DropAsync(); _log(\"done\");", "LineError.InvalidAddress")]
    [InlineData("await call.DropAsync(); await _pending;", "LineError.InvalidAddress")]
    [InlineData("await Task.WhenAll(call.DropAsync(), Desk.Pending);", "LineError.InvalidAddress")]
    [InlineData("await call.DropAsync(); Console.WriteLine(State);", "LineError.InvalidAddress")]
    [InlineData("await call.DropAsync(); throw new LineException(\"lineDrop\", LineError.InvalidAddress);", "LineError.InvalidAddress")]
    [InlineData("foreach (var one in Calls()) { await one.DropAsync(); }", "LineError.InvalidAddress")]
    [InlineData("await line.SetAgentStateAsync(0, default, default);", "LineError.InvalidAddress")]
    [InlineData("await phone.SetRingAsync(1, 1);", "LineError.InvalidAddress")]
    [InlineData("line.Close();", "LineError.InvalidAddress")]
    [InlineData("Console.WriteLine(\"nothing\");", "LineError.InvalidAddress")]
    public Task It_is_silent_where_the_error_can_come(string body, string error) => Verify.RuleAsync<UndocumentedErrorAnalyzer>(
        Sample(body, $"catch (LineException e) when (e.Error == {error}) {{ }}"), Bindings);

    [Fact]
    public async Task It_names_the_function_and_its_page()
    {
        var reported = await Reports.OfAsync(
            Sample("await call.DropAsync();", "catch (LineException e) when (e.Error == LineError.InvalidAddress) { }"), Bindings);

        var report = Assert.Single(reported, diagnostic => diagnostic.Id == "TAPI4004");
        Assert.Contains("'LineError.InvalidAddress' is not among the errors of lineDrop", report.GetMessage(), StringComparison.Ordinal);
        Assert.EndsWith("nf-tapi-linedrop", report.GetMessage(), StringComparison.Ordinal);
    }

    private static string Sample(string body, string handler) =>
        $$"""
        using System;
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using Tapi;
        class Office
        {
            private readonly Action<string> _log = _ => { };
            private readonly Task _pending = Task.CompletedTask;
            private Call Call { get; } = null!;
            private string State => Call.ToString();
            public async Task Run(Line line, Call call, Phone phone)
            {
                await _pending;
                try { {{body}} }
                {{handler}}
            }
            public static Task HangUpAsync(Call call) => call.DropAsync();
            private void Tell() => _log("told");
            private IEnumerable<Call> Calls() => [Call];
        }
        class Desk { public static Task Pending { get; set; } = Task.CompletedTask; }
        """;
}
