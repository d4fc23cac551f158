using Tapi.Analyzers.Tests.Harness;
using Tapi.Generator.Analyzers.Requests;

namespace Tapi.Analyzers.Tests.Requests;

/// <summary>TAPI3006: a result is ignored.</summary>
public class ResultIgnoredTests
{
    [Theory]
    [InlineData("{|TAPI3006:Native.lineSetAppSpecific(h, 1)|};")]
    [InlineData("{|TAPI3006:Native.lineMonitorDigits(h, 2)|};")]
    [InlineData("{|TAPI3006:Native.lineGenerateDigits(h, 2, \"1\", 0)|};")]
    [InlineData("{|TAPI3006:Native.lineDeallocateCall(h)|}; if (Native.lineMonitorDigits(h, 2) < 0) throw new TapiException(1);")]
    [InlineData("{|TAPI3006:Native.lineShutdown(h)|}; Console.WriteLine(Native.lineMonitorDigits(h, 2));")]
    [InlineData("var r = {|TAPI3006:Native.lineSetAppSpecific(h, 1)|};")]
    [InlineData(
        "int r; r = {|TAPI3006:Native.lineSetAppSpecific(h, 1)|}; r = Native.lineMonitorDigits(h, 2); if (r != 0) throw new "
        + "TapiException(r);")]
    [InlineData("Action a = () => {|TAPI3006:Native.lineMonitorDigits(h, 2)|}; a();")]
    [InlineData("if (h != 0) {|TAPI3006:Native.lineMonitorDigits(h, 2)|};")]
    [InlineData("try { {|TAPI3006:Native.lineClose(h)|}; Start(); } catch (DllNotFoundException) { } void Start() => Begin(h);")]
    [InlineData("if (h != 0) {|TAPI3006:Native.lineClose(h)|}; Begin(h);")]
    [InlineData("Action a = () => { {|TAPI3006:Native.lineClose(h)|}; Begin(h); }; a();")]
    [InlineData("try { } finally { {|TAPI3006:Native.lineMonitorDigits(h, 2)|}; }")]
    public Task It_is_reported_where_nothing_looks_at_it(string body) => Verify.RuleAsync<ResultIgnoredAnalyzer>(ResultSource.Of(
        body, "void Begin(uint h) => _last = Native.lineMonitorDigits(h, 2);"));

    [Theory]
    [InlineData("_ = Native.lineSetAppSpecific(h, 1);")]
    [InlineData("var _ = Native.lineSetAppSpecific(h, 1);")]
    [InlineData("var ignored = Native.lineSetAppSpecific(h, 1);")]
    [InlineData("if (Native.lineSetAppSpecific(h, 1) != 0) throw new InvalidOperationException();")]
    [InlineData("Console.WriteLine(Native.lineSetAppSpecific(h, 1));")]
    [InlineData("Debug.Assert(Native.lineSetAppSpecific(h, 1) == 0);")]
    [InlineData("_last = Native.lineSetAppSpecific(h, 1);")]
    [InlineData("Last = Native.lineSetAppSpecific(h, 1);")]
    [InlineData("_last |= Native.lineSetAppSpecific(h, 1);")]
    [InlineData("var failed = Native.lineSetAppSpecific(h, 1) < 0 || Native.lineMonitorDigits(h, 2) < 0; Console.WriteLine(failed);")]
    [InlineData("var r = 0; try { r = Native.lineSetAppSpecific(h, 1); } catch (Exception) { r = -1; } Console.WriteLine(r);")]
    [InlineData("int r; do { r = Native.lineMonitorDigits(h, 2); } while (r != 0);")]
    [InlineData("Task.Run(() => Native.lineSetAppSpecific(h, 1));")]
    [InlineData("Native.lineDrop(h, null, 0);")]
    [InlineData("Native.lineSwapHold(h, h);")]
    [InlineData("return; Native.lineMonitorDigits(h, 2);")]
    [InlineData("Span<int> results = stackalloc int[1]; results[0] = Native.lineMonitorDigits(h, 2);")]
    [InlineData("ref var r = ref _last; r = Native.lineMonitorDigits(h, 2);")]
    public Task It_is_silent_where_something_does_or_it_is_meant(string body) =>
        Verify.RuleAsync<ResultIgnoredAnalyzer>("#pragma warning disable CS0162\n" + ResultSource.Of(body));

    [Theory]
    [InlineData("void Dispose(uint h)")]
    [InlineData("void Close(uint h)")]
    [InlineData("void OnIdle(uint h)")]
    [InlineData("void Finish(uint h)")]
    [InlineData("void Whatever(uint h)")]
    [InlineData("void Form1_FormClosing(object sender, uint h)")]
    public Task It_is_silent_where_nothing_follows_in_methods_of_any_name(string signature) =>
        Verify.RuleAsync<ResultIgnoredAnalyzer>(ResultSource.Of(
            "if (h != 0) Native.lineClose(h); Native.lineShutdown(h); _last = 0;", signature: signature));

    [Theory]
    [InlineData("void Close(uint h)")]
    [InlineData("void Dispose(uint h)")]
    [InlineData("void Restart(uint h)")]
    public Task It_is_reported_where_TAPI_is_used_again_in_methods_of_any_name(string signature) =>
        Verify.RuleAsync<ResultIgnoredAnalyzer>(ResultSource.Of(
            "{|TAPI3006:Native.lineClose(h)|}; Begin(h);", "void Begin(uint h) => _last = Native.lineMonitorDigits(h, 2);", signature));

    [Theory]
    [InlineData("Native.lineClose(h); await Task.Yield();", "async ValueTask DisposeAsync(uint h)")]
    [InlineData("Native.lineDeallocateCall(h);", "bool ReleaseHandle(uint h)", "true")]
    [InlineData("Close(); void Close() { Native.lineClose(h); }", "void Run(uint h)")]
    [InlineData("try { Console.WriteLine(); } finally { if (h != 0) Native.lineClose(h); }", "void Run(uint h)")]
    [InlineData("try { Console.WriteLine(); } catch (Exception) { Native.lineClose(h); throw; }", "void Run(uint h)")]
    [InlineData("AppDomain.CurrentDomain.ProcessExit += (_, _) => Native.lineShutdown(h);", "void Run(uint h)")]
    [InlineData("Task.Run(() => Native.lineClose(h));", "void Run(uint h)")]
    [InlineData(
        "if (Native.lineMonitorDigits(h, 2) != 0) { Native.lineClose(h); throw new InvalidOperationException(); }", "void Run(uint h)")]
    [InlineData("if (Native.lineMonitorDigits(h, 2) != 0) { Native.lineClose(h); return false; }", "bool Run(uint h)", "true")]
    [InlineData("if (Native.lineMonitorDigits(h, 2) != 0) { Native.lineClose(h); return -1; }", "int Run(uint h)", "0")]
    [InlineData(
        "_last = Native.lineMonitorDigits(h, 2); Native.lineClose(h); Native.lineShutdown(h); return _last;", "int Run(uint h)", "0")]
    [InlineData("for (; h < 4; h++) { _last = Native.lineMonitorDigits(h, 2); Native.lineClose(h); }", "void Run(uint h)")]
    [InlineData("switch (h) { case 1: Native.lineDeallocateCall(h); break; default: Begin(h); break; }", "void Run(uint h)")]
    public Task It_is_silent_where_code_lets_go_of_things(string body, string signature, string result = "") =>
        Verify.RuleAsync<ResultIgnoredAnalyzer>("#pragma warning disable CS0162\n" + ResultSource.Of(
            result.Length > 0 ? $"{body} return {result};" : body,
            "void Begin(uint h) => _last = Native.lineMonitorDigits(h, 2);",
            signature));

    [Fact]
    public Task It_is_silent_in_a_finalizer() =>
        Verify.RuleAsync<ResultIgnoredAnalyzer>(ResultSource.Of("", "~Program() { Native.lineShutdown(1); }"));

    [Fact]
    public Task A_code_that_a_caller_gets_is_not_ignored() =>
        Verify.RuleAsync<ResultIgnoredAnalyzer>(ResultSource.Of(
            "r = Native.lineMonitorDigits(h, 2);", signature: "void Run(uint h, out int r)"));
}
