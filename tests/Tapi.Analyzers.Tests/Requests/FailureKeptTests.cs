using Tapi.Analyzers.Tests.Harness;
using Tapi.Generator.Analyzers.Requests;

namespace Tapi.Analyzers.Tests.Requests;

/// <summary>TAPI3018: a failed request is waited for.</summary>
public class FailureKeptTests
{
    private const string Reads = "bool Is(int id) => id == _last;";

    [Theory]
    [InlineData("_pending[{|TAPI3018:Native.lineDrop(h, null, 0)|}] = null!;")]
    [InlineData("var id = {|TAPI3018:Native.lineDrop(h, null, 0)|}; _pending.Add(id, null!);")]
    [InlineData("var id = {|TAPI3018:Native.lineDrop(h, null, 0)|}; Console.WriteLine(id); _pending.TryAdd(id, null!);")]
    [InlineData("var id = {|TAPI3018:Native.lineDrop(h, null, 0)|}; if (id == 0) return; _pending[id] = null!;")]
    [InlineData("var set = new HashSet<int> { }; set.Add({|TAPI3018:Native.lineDrop(h, null, 0)|});")]
    [InlineData("_last = {|TAPI3018:Native.lineDrop(h, null, 0)|};", Reads)]
    [InlineData("var id = Native.lineDrop(h, null, 0); if ({|TAPI3018:id > 0|}) _pending[id] = null!;")]
    [InlineData("var id = Native.lineDrop(h, null, 0); if ({|TAPI3018:id >= 1|}) { _pending[id] = null!; } Console.WriteLine();")]
    [InlineData("var id = Native.lineDrop(h, null, 0); if ({|TAPI3018:0 < id|}) { lock (_pending) _pending[id] = null!; }")]
    [InlineData("var id = Native.lineDrop(h, null, 0); if ({|TAPI3018:id > 0|}) _last = id;", Reads)]
    public Task A_failure_that_nothing_tests_is_reported(string body, string members = "") =>
        Verify.RuleAsync<FunctionResultAnalyzer>(ResultSource.Of(body, members));

    [Theory]
    [InlineData("var id = Native.lineDrop(h, null, 0); if (id < 0) throw new TapiException(id); _pending[id] = null!;")]
    [InlineData("var id = Native.lineDrop(h, null, 0); if (id <= 0) return; _pending[id] = null!;")]
    [InlineData("var id = Native.lineDrop(h, null, 0); _pending[id] = null!; if (id < 0) _pending.Remove(id);")]
    [InlineData("var id = Native.lineDrop(h, null, 0); if (id > 0) _pending[id] = null!; else throw new TapiException(id);")]
    [InlineData("var id = Native.lineDrop(h, null, 0); if (id > 0) { _pending[id] = null!; return; } throw new TapiException(id);")]
    [InlineData("var id = Native.lineDrop(h, null, 0); if (id > 0) _pending[id] = null!; if (id < 0) throw new TapiException(id);")]
    [InlineData("Check(Native.lineDrop(h, null, 0));", "void Check(int r) { if (r < 0) throw new TapiException(r); _pending[r] = null!; }")]
    [InlineData("_pending[Check(Native.lineDrop(h, null, 0))] = null!;", "int Check(int r) => r < 0 ? throw new TapiException(r) : r;")]
    [InlineData("_last = Native.lineDrop(h, null, 0);", Reads + " bool Failed => _last < 0;")]
    [InlineData("_last = Native.lineDrop(h, null, 0); if (_last < 0) throw new TapiException(_last);", Reads)]
    [InlineData("Keep(Native.lineDrop(h, null, 0));", "Action<int> Keep = _ => { };")]
    public Task A_failure_that_something_may_test_is_silent(string body, string members = "") =>
        Verify.RuleAsync<FunctionResultAnalyzer>(ResultSource.Of(body, members));

    [Fact]
    public Task A_result_that_is_returned_too_is_silent() => Verify.RuleAsync<FunctionResultAnalyzer>(ResultSource.Of(
        "var id = Native.lineDrop(h, null, 0); if (id > 0) _pending[id] = null!; return id;", "", "public int Run(uint h)"));
}
