using Tapi.Analyzers.Tests.Harness;
using Tapi.Generator.Analyzers.GeneratedApi;

namespace Tapi.Analyzers.Tests.GeneratedApi;

/// <summary>TAPI4006: a handler blocks on a task. TAPI4007: a wait for a message that nobody asked for.</summary>
public class BlockedHandlerTests
{
    private static readonly TestProject Bindings =
        TestProject.Default with { HasBindingsOfLibrary = true, Functions = "lineMakeCall*,lineDrop,lineSetStatusMessages" };

    [Theory]
    [InlineData("call.CallState.Received += (c, m) => {|TAPI4006:c.DropAsync().Wait()|};")]
    [InlineData("call.CallState.Received += (c, m) => { {|TAPI4006:c.DropAsync().GetAwaiter().GetResult()|}; };")]
    [InlineData("call.CallState.Received += (c, m) => Console.WriteLine({|TAPI4006:line.MakeCallAsync(\"1\").Result|});")]
    [InlineData("call.CallState.Received += (c, m) => { var task = c.DropAsync(); {|TAPI4006:task.Wait()|}; };")]
    [InlineData("call.CallState.Subscribe(m => { {|TAPI4006:call.DropAsync().Wait()|}; return default; });")]
    [InlineData("call.CallState.Received += On;", "void On(Call c, CallStateMessage m) => {|TAPI4006:c.DropAsync().Wait()|};")]
    public Task A_handler_that_blocks_is_reported(string body, string members = "") =>
        Verify.RuleAsync<BlockedHandlerAnalyzer>(Source(body, members), Bindings);

    [Theory]
    [InlineData("call.DropAsync().Wait();")]
    [InlineData("call.CallState.Subscribe(async m => await call.DropAsync());")]
    [InlineData("call.CallState.Received += (c, m) => Task.Delay(1).Wait();")]
    [InlineData("call.CallState.Received += (c, m) => { Task.Run(() => c.DropAsync().Wait()); };")]
    [InlineData("AppDomain.CurrentDomain.ProcessExit += (_, _) => call.DropAsync().Wait();")]
    [InlineData("Off(call, null);", "void Off(Call c, CallStateMessage m) => c.DropAsync().Wait();")]
    public Task Code_that_blocks_elsewhere_is_silent(string body, string members = "") =>
        Verify.RuleAsync<BlockedHandlerAnalyzer>(Source(body, members), Bindings);

    [Theory]
    [InlineData("var t = {|TAPI4007:line.LineDevState|}.WaitAsync(m => true);")]
    [InlineData("var t = {|TAPI4007:line.AddressState|}.WaitAsync(m => m.AddressId == 1);")]
    [InlineData("Task t = null; if (call != null) t = {|TAPI4007:line.LineDevState|}.WaitAsync(m => m.Changed == LineDevState.Ringing);")]
    public Task A_wait_that_nothing_ends_is_reported(string body) =>
        Verify.RuleAsync<SilentSourceAnalyzer>(Source(body, string.Empty), Bindings);

    [Theory]
    [InlineData("line.SetStatusMessages(LineDevState.Ringing, 0); var t = line.LineDevState.WaitAsync(m => true);")]
    [InlineData("Action<LineDevState, LineAddressState> ask = line.SetStatusMessages; var t = line.LineDevState.WaitAsync(m => true);")]
    [InlineData("var t = line.LineDevState.WaitAsync(m => m.Changed == LineDevState.Reinitialize);")]
    [InlineData("line.LineDevState.Received += (l, m) => Console.WriteLine(m);")]
    [InlineData("var t = call.CallState.WaitAsync(m => true);")]
    public Task A_wait_that_something_can_end_is_silent(string body) =>
        Verify.RuleAsync<SilentSourceAnalyzer>(Source(body, string.Empty), Bindings);

    private static string Source(string body, string members) => $$"""
        #nullable disable
        using System;
        using System.Threading.Tasks;
        using Tapi;
        class Desk
        {
            {{members}}
            void Run(Line line, Call call) { {{body}} }
        }
        """;
}
