using Tapi.Analyzers.Tests.Harness;
using Tapi.Generator.Analyzers.Requests;

namespace Tapi.Analyzers.Tests.Requests;

/// <summary>TAPI3002: a returned request identifier is dropped.</summary>
public class RequestDroppedTests
{
    // What is kept untested has a rule of its own.
    private static readonly TestProject Project =
        TestProject.Default with { EditorConfig = "dotnet_diagnostic.TAPI3018.severity = none" };

    private const string Drop = "int Drop(uint h) => Native.lineDrop(h, null, 0);";

    [Theory]
    [InlineData("{|TAPI3002:Drop(h)|};")]
    [InlineData("_ = {|TAPI3002:Drop(h)|};")]
    [InlineData("var r = {|TAPI3002:Drop(h)|};")]
    [InlineData("if ({|TAPI3002:Drop(h)|} < 0) throw new InvalidOperationException();")]
    [InlineData("var r = {|TAPI3002:Drop(h)|}; if (r < 0) throw new TapiException(r);")]
    [InlineData("var r = {|TAPI3002:Drop(h)|}; Console.WriteLine(r);")]
    [InlineData(
        "var r = {|TAPI3002:Drop(h)|}; if (r > 0) LogManager.Log(\"dropping {0}, request {1}\", h, r); else LogManager.Log(\"failed: "
        + "{0:X8}\", r);")]
    [InlineData("_last = {|TAPI3002:Drop(h)|};")]
    [InlineData("Action a = () => {|TAPI3002:this.Drop(h)|}; a();")]
    [InlineData("new List<uint> { h }.ForEach(call => {|TAPI3002:Drop(call)|});")]
    [InlineData("Inner(); void Inner() { {|TAPI3002:Drop(h)|}; }")]
    public Task It_is_reported_at_the_caller_that_drops_it(string body) =>
        Verify.RuleAsync<FunctionResultAnalyzer>(ResultSource.Of(body, Drop));

    [Theory]
    [InlineData("_pending[Drop(h)] = null!;")]
    [InlineData("Store.Insert(\"calls\", h, Drop(h));")]
    [InlineData("var r = Drop(h); if (r < 0) throw new TapiException(r); _pending[r] = null!;")]
    [InlineData("Last = Drop(h);")]
    [InlineData("Task.Run(() => Drop(h));")]
    [InlineData("Func<uint, int> f = Drop; f(h);")]
    [InlineData("")]
    public Task It_is_silent_where_a_caller_makes_use_of_it(string body) =>
        Verify.RuleAsync<FunctionResultAnalyzer>(ResultSource.Of(body, Drop));

    [Theory]
    [InlineData("int Inner(uint h) => Native.lineDrop(h, null, 0); public int Drop(uint h) { return Inner(h); }")]
    [InlineData(
        "int Inner(uint h) { var r = Native.lineDrop(h, null, 0); if (r < 0) throw new TapiException(r); return r; } int Drop(uint h) { "
        + "var r = Inner(h); return r; }")]
    [InlineData("long Drop(uint h) { return Native.lineDrop(h, null, 0); }")]
    [InlineData("static uint Drop(uint h) => (uint)Native.lineDrop(h, null, 0);")]
    [InlineData("LineError Drop(uint h) => Native.Hold(h);")]
    [InlineData("int Drop(uint h) { return Local(); int Local() => Native.lineDrop(h, null, 0); }")]
    [InlineData(
        "int Drop(uint h) { if (h == 0) return -1; try { return Native.lineDrop(h, null, 0); } catch (DllNotFoundException) { return -1; } "
        + "}")]
    [InlineData(
        "int Drop(uint h) { return Check(Native.lineDrop(h, null, 0)); } "
        + "static int Check(int r) => r < 0 ? throw new TapiException(r) : r;")]
    public Task It_is_followed_through_methods(string methods) =>
        Verify.RuleAsync<FunctionResultAnalyzer>(ResultSource.Of("{|TAPI3002:Drop(h)|};", methods));

    [Theory]
    [InlineData("int Drop(uint h) { var r = Native.lineDrop(h, null, 0); if (r > 0) _pending[r] = new(); return r; }")]
    [InlineData("int Drop(uint h) => Native.lineClose(h);")]
    [InlineData("protected virtual int Drop(uint h) => Native.lineDrop(h, null, 0);")]
    [InlineData("int Drop(uint h) => Native.lineGenerateDigits(h, 2, \"1\", 0);")]
    [InlineData("async Task<int> Drop(uint h) { await Task.Yield(); return Native.lineDrop(h, null, 0); }")]
    [InlineData("int Drop(uint h) { try { return Drop(h); } finally { _pending[Native.lineDrop(h, null, 0)] = null!; } }")]
    public Task It_is_silent_where_the_identifier_is_in_use_already_or_none(string method) =>
        Verify.RuleAsync<FunctionResultAnalyzer>(ResultSource.Of("Drop(h);", method), Project);

    [Fact]
    public Task Methods_that_return_each_others_results_do_no_harm() => Verify.RuleAsync<FunctionResultAnalyzer>(ResultSource.Of(
        "{|TAPI3002:A(h, 3)|};",
        "int A(uint h, int n) => n == 0 ? Native.lineDrop(h, null, 0) : B(h, n - 1); int B(uint h, int n) => A(h, n);"));

    [Fact]
    public Task A_local_function_s_identifier_can_be_dropped_too() => Verify.RuleAsync<FunctionResultAnalyzer>(ResultSource.Of(
        "{|TAPI3002:Drop()|}; _pending[Drop()] = null!; int Drop() { return Native.lineDrop(h, null, 0); }"));

    [Fact]
    public Task A_flag_is_lost_inside_the_method() => Verify.RuleAsync<FunctionResultAnalyzer>(ResultSource.Of(
        "Drop(h);", "bool Drop(uint h) { return {|TAPI3001:Native.lineDrop(h, null, 0)|} >= 0; }"));

    [Fact]
    public Task It_is_followed_into_other_types_accessors_and_constructors() => Verify.RuleAsync<FunctionResultAnalyzer>(ResultSource.Of(
        "", "public static int Drop(uint h) => Native.lineDrop(h, null, 0);") + """

        class Caller
        {
            public Caller(uint h) { {|TAPI3002:Program.Drop(h)|}; }
            public Caller() => {|TAPI3002:Program.Drop(1)|};
            public uint Call { get => 1; set { {|TAPI3002:Program.Drop(value)|}; } }
            public uint Other { set => {|TAPI3002:Program.Drop(value)|}; }
            public bool Works => {|TAPI3002:Program.Drop(1)|} >= 0;
            public int Request => Program.Drop(1);
        }
        """);

    [Fact]
    public Task It_is_followed_into_statements_outside_of_types_and_through_generic_methods() => Verify.RuleAsync<FunctionResultAnalyzer>(
        """
        using System.Runtime.InteropServices;

        {|TAPI3002:Calls.Drop(1, "a")|};
        Run(() => {|TAPI3002:Calls.Drop(1, 2)|});
        void Run(System.Action action) => action();

        static partial class Calls
        {
            [DllImport("tapi32.dll")] private static extern int lineDrop(uint hCall, nint info, uint size);
            public static partial int Drop<T>(uint call, T state);
            public static partial int Drop<T>(uint call, T state) => lineDrop(call, 0, 0);
        }
        """, TestProject.Default with { Output = Microsoft.CodeAnalysis.OutputKind.ConsoleApplication });

    [Fact]
    public Task An_extension_method_s_identifier_can_be_dropped_too() => Verify.RuleAsync<FunctionResultAnalyzer>(ResultSource.Of(
        "{|TAPI3002:h.Drop()|};") + """

        static class Calls
        {
            public static int Drop(this uint call) => Native.lineDrop(call, null, 0);
        }
        """);
}
