using Tapi.Analyzers.Tests.Harness;
using Tapi.Generator.Analyzers.GeneratedApi;

namespace Tapi.Analyzers.Tests.GeneratedApi;

/// <summary>TAPI4005: a call is never disposed.</summary>
public class UndisposedCallTests
{
    private static readonly TestProject Bindings =
        TestProject.Default with { HasBindingsOfLibrary = true, Functions = "lineMakeCall*,lineDrop,lineCompleteTransfer" };

    [Theory]
    [InlineData("var call = {|TAPI4005:await line.MakeCallAsync(\"1\")|};")]
    [InlineData("var call = {|TAPI4005:await line.MakeCallAsync(\"1\")|}; await call.DropAsync();")]
    [InlineData("{|TAPI4005:await line.MakeCallAsync(\"1\").ConfigureAwait(false)|};")]
    [InlineData("Call call; call = {|TAPI4005:await line.MakeCallAsync(\"1\")|}; Console.WriteLine(call.Handle);")]
    [InlineData("var call = {|TAPI4005:await line.MakeCallAsync(\"1\")|}; await call.CallState.WaitAsync(_ => true);")]
    public Task It_is_reported(string body) => Verify.RuleAsync<UndisposedCallAnalyzer>(Source(body), Bindings);

    [Theory]
    [InlineData("await using var call = await line.MakeCallAsync(\"1\");")]
    [InlineData("await using (var call = await line.MakeCallAsync(\"1\")) await call.DropAsync();")]
    [InlineData("var call = await line.MakeCallAsync(\"1\"); try { await call.DropAsync(); } finally { await call.DisposeAsync(); }")]
    [InlineData("_ = await line.MakeCallAsync(\"1\");")]
    [InlineData("_kept = await line.MakeCallAsync(\"1\");")]
    [InlineData("_all.Add(await line.MakeCallAsync(\"1\"));")]
    [InlineData("var call = await line.MakeCallAsync(\"1\"); _kept = call;")]
    [InlineData("var call = await line.MakeCallAsync(\"1\"); Action later = () => Console.WriteLine(call); later();")]
    [InlineData("var call = await line.MakeCallAsync(\"1\"); var handle = call.Handle; Console.WriteLine(handle);")]
    [InlineData("var call = await line.MakeCallAsync(\"1\"); uint handle; handle = call.Handle.Value;")]
    [InlineData("Use(await line.MakeCallAsync(\"1\"));")]
    [InlineData("await (await Make(line)).DropAsync();")]
    [InlineData("await _kept.CompleteTransferAsync(_kept, LineTransferMode.Transfer);")]
    public Task It_is_silent(string body) => Verify.RuleAsync<UndisposedCallAnalyzer>(Source(body), Bindings);

    [Fact]
    public Task A_call_that_is_returned_is_silent() => Verify.RuleAsync<UndisposedCallAnalyzer>(
        Source(
            "await Task.Yield();", "async Task<Call> Get(Line line) { var call = await line.MakeCallAsync(\"1\"); return call; }"),
        Bindings);

    private static string Source(string body, string members = "") => $$"""
        #nullable disable
        using System;
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using Tapi;
        class Desk
        {
            List<Call> _all = new();
            Call _kept;
            public Call Kept => _kept;
            void Use(Call call) => _all.Add(call);
            async Task<Call> Make(Line line) { await Task.Yield(); return _kept; }
            {{members}}
            async Task Run(Line line) { {{body}} }
        }
        """;
}
