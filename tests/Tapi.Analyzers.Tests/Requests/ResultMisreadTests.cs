using Tapi.Analyzers.Tests.Harness;
using Tapi.Generator.Analyzers.Requests;

namespace Tapi.Analyzers.Tests.Requests;

/// <summary>TAPI3004: a result is misread.</summary>
public class ResultMisreadTests
{
    [Theory]
    [InlineData("if ({|TAPI3004:Native.lineDrop(h, null, 0) != 0|}) throw new InvalidOperationException();")]
    [InlineData("if ({|TAPI3004:0 != Native.lineDrop(h, null, 0)|}) throw new InvalidOperationException();")]
    [InlineData("var r = Native.lineDrop(h, null, 0); if ({|TAPI3004:r != 0|}) throw new TapiException(\"lineDrop\", r);")]
    [InlineData("var r = Native.lineDrop(h, null, 0); if ({|TAPI3004:r == 0|}) return; throw TapiException.From(r);")]
    [InlineData("var r = Native.lineDrop(h, null, 0); if (!({|TAPI3004:r == 0|})) Console.WriteLine(\"error \" + r);")]
    [InlineData("int r; if ({|TAPI3004:(r = Native.lineDrop(h, null, 0)) != 0|}) throw new TapiException(r);")]
    [InlineData("if ({|TAPI3004:Native.Hold(h) != LineError.None|}) throw new InvalidOperationException();")]
    [InlineData("if ({|TAPI3004:Native.Hold(h) is not LineError.None|}) throw new InvalidOperationException();")]
    [InlineData("if ({|TAPI3004:Native.lineUnhold(h) != 0|}) throw new InvalidOperationException();")]
    [InlineData("if ({|TAPI3004:Native.lineUnhold(h) > 0|}) throw new InvalidOperationException();")]
    [InlineData("Debug.Assert({|TAPI3004:Native.lineDrop(h, null, 0) == 0|});")]
    [InlineData("var ok = {|TAPI3004:Native.lineDrop(h, null, 0) == 0|}; Console.WriteLine(ok);")]
    [InlineData("if ({|TAPI3004:Native.lineDrop(h, null, 0) == 0|} && {|TAPI3004:Native.lineAnswer(h, null, 0) == 0|}) return;")]
    [InlineData("while ({|TAPI3004:Native.lineDrop(h, null, 0) != 0|}) Task.Delay(10).Wait();")]
    [InlineData("Console.WriteLine({|TAPI3004:Native.lineDrop(h, null, 0) == 0|} ? \"dropped\" : \"failed\");")]
    [InlineData("if ({|TAPI3004:Native.lineDrop(h, null, 0) <= 0|}) throw new InvalidOperationException();")]
    [InlineData("if ({|TAPI3004:Native.lineDrop(h, null, 0) > 0|}) Console.WriteLine(\"dropped\");")]
    [InlineData("if ({|TAPI3004:Native.lineDrop(h, null, 0) >= 1|}) Console.WriteLine(\"dropped\");")]
    [InlineData("if ({|TAPI3004:Native.lineDrop(h, null, 0) is > 0|}) Console.WriteLine(\"dropped\");")]
    [InlineData("switch (Native.lineDrop(h, null, 0)) { case {|TAPI3004:0|}: break; default: throw new InvalidOperationException(); }")]
    [InlineData("switch (Native.lineDrop(h, null, 0)) { case {|TAPI3004:1|}: break; case var id: _pending[id] = null!; break; }")]
    [InlineData("Console.WriteLine(Native.lineDrop(h, null, 0) switch { {|TAPI3004:0|} => \"dropped\", _ => \"failed\" });")]
    [InlineData("if ({|TAPI3004:Native.lineDrop(h, null, 0) == 1|}) Console.WriteLine(\"dropped\");")]
    [InlineData("if ({|TAPI3004:Native.lineDrop(h, null, 0) is 1|}) Console.WriteLine(\"dropped\");")]
    [InlineData("var r = Native.lineDrop(h, null, 0); if ({|TAPI3004:r == 1|}) return; _pending[r] = null!;")]
    public Task A_request_s_result_is_not_success_or_failure(string body) =>
        Verify.RuleAsync<FunctionResultAnalyzer>(ResultSource.Of(body));

    [Theory]
    [InlineData("var r = Native.lineDrop(h, null, 0); if (r < 0) throw new TapiException(r); if (r > 0) _pending[r] = null!;")]
    [InlineData("var r = Native.lineDrop(h, null, 0); if (r < 0) throw new TapiException(r); if (r != 0) _pending[r] = null!;")]
    [InlineData("var r = Native.lineDrop(h, null, 0); if (r == 0) return; if (r < 0) throw new TapiException(r); _pending[r] = null!;")]
    [InlineData(
        "var r = Native.lineDrop(h, null, 0); if (r > 0) _pending[r] = null!; else if (r == 0) return; else throw new TapiException(r);")]
    [InlineData("var r = Native.lineDrop(h, null, 0); if (r <= 0) throw new TapiException(r); _pending[r] = null!;")]
    [InlineData("var r = Native.lineDrop(h, null, 0); if (r == -2147483579) return; _pending[r] = null!;")]
    [InlineData("var r = Native.Hold(h); if (r == LineError.NotOwner) return; _pending[(int)r] = null!;")]
    [InlineData("var r = Native.lineUnhold(h); if (r >= 0x80000000) return; if (r != 0) _pending[(int)r] = null!;")]
    [InlineData("var r = Native.lineDrop(h, null, 0); if (r == int.MinValue || r >= 0) _pending[r] = null!;")]
    [InlineData(
        "var r = {|TAPI3001:Native.lineDrop(h, null, 0)|}; Console.WriteLine(r switch { 0 => \"done\", < 0 => \"failed\", _ => \"goes on\" "
        + "});")]
    [InlineData(
        "var r = {|TAPI3001:Native.lineDrop(h, null, 0)|}; if (r == 0) Console.WriteLine(\"done\"); "
        + "if (r < 0) throw new TapiException(r);")]
    [InlineData(
        "var r = {|TAPI3001:Native.lineDrop(h, null, 0)|}; if (r <= 0) { if (r < 0) throw new TapiException(r); "
        + "Console.WriteLine(\"done\"); }")]
    public Task A_request_s_result_read_right_is_silent(string body) => Verify.RuleAsync<FunctionResultAnalyzer>(ResultSource.Of(body));

    [Theory]
    [InlineData("if ({|TAPI3004:Native.lineClose(h) > 0|}) Console.WriteLine(\"closed\");")]
    [InlineData("if ({|TAPI3004:Native.lineClose(h) == 1|}) Console.WriteLine(\"closed\");")]
    [InlineData("if ({|TAPI3004:Native.lineClose(h) <= 0|}) throw new InvalidOperationException();")]
    [InlineData("var r = Native.lineClose(h); if ({|TAPI3004:r < 1|}) throw new TapiException(r);")]
    [InlineData("if ({|TAPI3004:Native.lineClose(h) is not 1|}) throw new InvalidOperationException();")]
    [InlineData("var ok = {|TAPI3004:Native.lineClose(h) > 0|}; Console.WriteLine(ok);")]
    [InlineData("if ({|TAPI3004:Native.lineGenerateDigits(h, 2, \"1\", 0) > 0|}) Console.WriteLine(\"begun\");")]
    [InlineData("if ({|TAPI3004:Native.lineShutdown(h) == 1|}) Console.WriteLine(\"done\");")]
    public Task A_code_is_zero_on_success(string body) => Verify.RuleAsync<FunctionResultAnalyzer>(ResultSource.Of(body));

    [Theory]
    [InlineData("var r = (uint)Native.lineClose(h); if (r < 0) throw new InvalidOperationException();")]
    [InlineData("uint r; r = unchecked((uint)Native.lineClose(h)); if (0 > r) throw new InvalidOperationException();")]
    [InlineData("if ((uint)Native.lineClose(h) >= 0) return; throw new InvalidOperationException();")]
    [InlineData("if (Native.lineShutdown(h) < 0) throw new InvalidOperationException();")]
    public async Task A_comparison_that_is_never_true_has_one_report(string body)
    {
        var reports = await Reports.OfAsync(ResultSource.Of(body), TestProject.Default);

        Assert.Equal(["TAPI3005"], reports.Select(report => report.Id).Where(id => id.StartsWith("TAPI3", StringComparison.Ordinal)));
    }

    [Fact]
    public Task Another_method_that_compares_it_unsigned_is_reported() => Verify.RuleAsync<FunctionResultAnalyzer>(ResultSource.Of(
        "Check({|TAPI3004:(uint)Native.lineClose(h)|});", "static void Check(uint r) { if (r < 0) throw new NotSupportedException(); }"));

    [Theory]
    [InlineData("if (Native.lineClose(h) != 0) throw new InvalidOperationException();")]
    [InlineData("if (Native.lineClose(h) == 0) Console.WriteLine(\"closed\");")]
    [InlineData("if (Native.lineClose(h) < 0) throw new InvalidOperationException();")]
    [InlineData("if (Native.lineClose(h) >= 0) Console.WriteLine(\"closed\");")]
    [InlineData("if (Native.lineClose(h) > -1) Console.WriteLine(\"closed\");")]
    [InlineData("if (Native.lineShutdown(h) > 0) throw new InvalidOperationException();")]
    [InlineData("if (Native.lineShutdown(h) <= 0) Console.WriteLine(\"done\");")]
    [InlineData("if (Native.lineShutdown(h) >= 0x80000000) throw new InvalidOperationException();")]
    [InlineData("if ((uint)Native.lineClose(h) > 0x7FFFFFFF) throw new InvalidOperationException();")]
    [InlineData("var r = Native.lineClose(h); if (r < 0) throw new TapiException(r); if (r > 0) Console.WriteLine(\"odd\");")]
    [InlineData("var r = Native.lineClose(h); if (r > 0) Console.WriteLine(\"odd\"); else if (r < 0) throw new TapiException(r);")]
    [InlineData("var r = Native.lineClose(h); if (r == 1) Console.WriteLine(\"odd\"); Last = r;")]
    [InlineData(
        "switch (Native.lineClose(h)) { case 0: return; case -2147483579: Console.WriteLine(\"not the owner\"); break; default: throw new "
        + "InvalidOperationException(); }")]
    public Task A_code_read_right_is_silent(string body) => Verify.RuleAsync<FunctionResultAnalyzer>(ResultSource.Of(body));

    [Theory]
    [InlineData(
        "static void Check(int r) { if (r != 0) throw new TapiException(r); }",
        "Check({|TAPI3004:Native.lineDrop(h, null, 0)|}); Check(Native.lineDeallocateCall(h));")]
    [InlineData(
        "static int Check(int r) { if (r != 0) throw new TapiException(r); return r; }",
        "Check({|TAPI3004:Native.lineDrop(h, null, 0)|});")]
    [InlineData("static bool Ok(int r) => r == 0;", "if (!Ok({|TAPI3004:Native.lineDrop(h, null, 0)|})) return;")]
    [InlineData(
        "static void Check(string name, int r) { if (r <= 0) throw new TapiException(name, r); }",
        "Check(\"a\", {|TAPI3004:Native.lineDrop(h, null, 0)|}); Check(\"b\", {|TAPI3004:Native.lineClose(h)|});")]
    [InlineData(
        "static void Check(int r) => Inner(r); static void Inner(int r) { if (r != 0) throw new TapiException(r); }",
        "Check({|TAPI3004:Native.lineDrop(h, null, 0)|});")]
    public Task A_method_that_misreads_what_it_is_given_is_named_at_the_argument(string method, string body) =>
        Verify.RuleAsync<FunctionResultAnalyzer>(ResultSource.Of(body, method));

    [Theory]
    [InlineData(
        "static int Check(int r) { if (r != 0) Console.WriteLine(\"result {0}\", r); return r; }",
        "_pending[Check(Native.lineDrop(h, null, 0))] = null!;")]
    [InlineData(
        "static void Check(int r) { if (r < 0) throw new TapiException(r); }",
        "var r = Native.lineDrop(h, null, 0); Check(r); _pending[r] = null!;")]
    [InlineData(
        "static void Check(int r) { if (r != 0) throw new TapiException(r); }",
        "var r = Native.lineDrop(h, null, 0); if (r < 0) Check(r); else _pending[r] = null!;")]
    public Task A_method_that_does_not_decide_is_silent(string method, string body) =>
        Verify.RuleAsync<FunctionResultAnalyzer>(ResultSource.Of(body, method));
}
