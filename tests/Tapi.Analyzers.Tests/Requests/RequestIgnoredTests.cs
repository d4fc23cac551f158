using Microsoft.CodeAnalysis;
using Tapi.Analyzers.Tests.Harness;
using Tapi.Generator.Analyzers.Requests;

namespace Tapi.Analyzers.Tests.Requests;

/// <summary>TAPI3001: a request identifier is ignored.</summary>
public class RequestIgnoredTests
{
    // What is kept untested has a rule of its own.
    private static readonly TestProject Project =
        TestProject.Default with { EditorConfig = "dotnet_diagnostic.TAPI3018.severity = none" };

    [Theory]
    [InlineData("{|TAPI3001:Native.lineDrop(h, null, 0)|};")]
    [InlineData("_ = {|TAPI3001:Native.lineDrop(h, null, 0)|};")]
    [InlineData("var r = {|TAPI3001:Native.lineDrop(h, null, 0)|};")]
    [InlineData("int r; r = {|TAPI3001:Native.lineDrop(h, null, 0)|};")]
    [InlineData("var r = {|TAPI3001:Native.lineDrop(h, null, 0)|}; if (r < 0) throw new TapiException(r);")]
    [InlineData("var r = {|TAPI3001:Native.lineDrop(h, null, 0)|}; if (r < 0) throw TapiException.From(r);")]
    [InlineData("var r = {|TAPI3001:Native.lineDrop(h, null, 0)|}; if (r < 0) { Console.WriteLine(\"failed: \" + r); return; }")]
    [InlineData("var r = {|TAPI3001:Native.lineDrop(h, null, 0)|}; Console.WriteLine(\"lineDrop gave {0}\", r);")]
    [InlineData("var r = {|TAPI3001:Native.lineDrop(h, null, 0)|}; Console.Error.WriteLine(r);")]
    [InlineData("var r = {|TAPI3001:Native.lineDrop(h, null, 0)|}; Console.WriteLine(\"{0} {1} {2} {3} {4}\", r, 1, 2, 3, 4);")]
    [InlineData("if ({|TAPI3001:Native.lineDrop(h, null, 0)|} < 0) throw new InvalidOperationException();")]
    [InlineData("int r; if ((r = {|TAPI3001:Native.lineDrop(h, null, 0)|}) < 0) throw new TapiException(r);")]
    [InlineData("if ({|TAPI3001:Native.Hold(h)|} < 0) throw new InvalidOperationException();")]
    [InlineData("if ({|TAPI3001:Native.Hold(h)|} == LineError.NotOwner) throw new InvalidOperationException();")]
    [InlineData("if ({|TAPI3001:Native.lineUnhold(h)|} >= 0x80000000) throw new InvalidOperationException();")]
    [InlineData("if ((int){|TAPI3001:Native.lineUnhold(h)|} < 0) throw new InvalidOperationException();")]
    [InlineData("Action a = () => {|TAPI3001:Native.lineDrop(h, null, 0)|}; a();")]
    [InlineData("Action a = () => { {|TAPI3001:Native.lineDrop(h, null, 0)|}; }; a();")]
    [InlineData("Func<Task> f = async () => { {|TAPI3001:Native.lineDrop(h, null, 0)|}; await Task.Yield(); }; f();")]
    [InlineData("AppDomain.CurrentDomain.ProcessExit += (_, _) => {|TAPI3001:Native.lineDrop(h, null, 0)|};")]
    [InlineData(
        "if (h == 0 || {|TAPI3001:Native.lineDrop(h, null, 0)|} < 0) return; if ({|TAPI3001:Native.lineAnswer(h, null, 0)|} >= 0) return;")]
    [InlineData("var r = h > 5 ? {|TAPI3001:Native.lineDrop(h, null, 0)|} : 0; if (r < 0) return;")]
    [InlineData("try { {|TAPI3001:Native.lineDrop(h, null, 0)|}; } finally { {|TAPI3001:Native.lineAnswer(h, null, 0)|}; }")]
    [InlineData("var r = {|TAPI3001:Native.lineDrop(h, null, 0)|}; r = Native.lineAnswer(h, null, 0); _pending[r] = null!;")]
    [InlineData("var (r, name) = ({|TAPI3001:Native.lineDrop(h, null, 0)|}, \"\"); Console.WriteLine(name);")]
    [InlineData(
        "var r = {|TAPI3001:Native.lineDrop(h, null, 0)|}; switch (r) { case 0: return; case < 0: throw new TapiException(r); default: "
        + "Console.WriteLine(); break; }")]
    [InlineData("foreach (var call in new[] { h }) { {|TAPI3001:Native.lineDrop(call, null, 0)|}; }")]
    [InlineData("Local(); void Local() { {|TAPI3001:Native.lineDrop(h, null, 0)|}; }")]
    [InlineData("var r = {|TAPI3001:Native.lineDrop(h, null, 0)|}; if (r < 0) Marshal.ThrowExceptionForHR(r);")]
    [InlineData("Marshal.ThrowExceptionForHR({|TAPI3001:Native.lineDrop(h, null, 0)|});")]
    public Task It_is_reported_where_the_identifier_is_lost(string body) =>
        Verify.RuleAsync<FunctionResultAnalyzer>(ResultSource.Of(body), Project);

    [Theory]
    [InlineData("_pending[Native.lineDrop(h, null, 0)] = null!;")]
    [InlineData("var r = Native.lineDrop(h, null, 0); if (r < 0) throw new TapiException(r); _pending.Add(r, null!);")]
    [InlineData("var r = Native.lineDrop(h, null, 0); if (r > 0) _pending.Add(r, null!);")]
    [InlineData("var r = Native.lineDrop(h, null, 0); Action a = () => _pending.Remove(r); a();")]
    [InlineData("Last = Native.lineDrop(h, null, 0);")]
    [InlineData("var r = Native.lineDrop(h, null, 0); while (r != Last) Task.Delay(1).Wait();")]
    [InlineData("Func<int> f = () => Native.lineDrop(h, null, 0); f();")]
    [InlineData("Task.Run(() => Native.lineDrop(h, null, 0));")]
    [InlineData("int r = -1; Task.Run(() => { r = Native.lineDrop(h, null, 0); }).Wait(); _pending[r] = null!;")]
    [InlineData("var r = unchecked((uint)Native.lineDrop(h, null, 0)); if (r >= 0x80000000) return; _pending[(int)r] = null!;")]
    [InlineData("var r = Native.lineUnhold(h); if (r < 0x80000000) _pending[(int)r] = null!;")]
    [InlineData("var r = Native.lineUnhold(h); if (r >= 0x80000000) throw new InvalidOperationException(); _pending[(int)r] = null!;")]
    [InlineData("var list = new List<uint> { h }.Select(call => Native.lineDrop(call, null, 0)).ToList(); Console.WriteLine(list.Count);")]
    [InlineData("var t = (Native.lineDrop(h, null, 0), 1); _pending[t.Item1] = null!;")]
    [InlineData("checked { _last += Native.lineDrop(h, null, 0); }")]
    [InlineData("Native.lineSwapHold(h, h);")]
    [InlineData("Native.lineGenerateDigits(h, 2, \"1\", 0);")]
    [InlineData("return; Native.lineDrop(h, null, 0);")]
    [InlineData("if (h < 5) { throw new InvalidOperationException(); Native.lineDrop(h, null, 0); }")]
    [InlineData("int[] ids = [Native.lineDrop(h, null, 0)]; Console.WriteLine(ids.Length);")]
    [InlineData("var ids = from call in new[] { h } select Native.lineDrop(call, null, 0); Console.WriteLine(ids.Count());")]
    [InlineData("System.Linq.Expressions.Expression<Func<int>> e = () => Native.lineAnswer(1, null!, 0); Console.WriteLine(e);")]
    [InlineData("dynamic d = Native.lineDrop(h, null, 0); d.Wait();")]
    [InlineData("int? r = Native.lineDrop(h, null, 0); if (r is { } id) _pending[id] = null!;")]
    [InlineData("int? r = h == 0 ? null : Native.lineDrop(h, null, 0); _pending[r ?? 1] = null!;")]
    [InlineData("if ((Native.lineDrop(h, null, 0), h) == (Last, 1u)) return;")]
    [InlineData("var r = Native.lineDrop(h, null, 0); if (r is > 0 and var id) _pending[id] = null!;")]
    [InlineData("object r = Native.lineDrop(h, null, 0); if (r is int id && id > 0) _pending[id] = null!;")]
    [InlineData("var r = new[] { 0 }; r[0] = Native.lineDrop(h, null, 0); _pending[r[0]] = null!;")]
    [InlineData("unsafe { int r; int* p = &r; *p = Native.lineDrop(h, null, 0); _pending[r] = null!; }")]
    [InlineData(
        "lock (_pending) { var r = Native.lineDrop(h, null, 0); if (r < 0) goto failed; _pending[r] = null!; return; } failed: throw new "
        + "InvalidOperationException();")]
    [InlineData("var state = (Id: 0, Name: \"\"); state.Id = Native.lineDrop(h, null, 0); _pending[state.Id] = null!;")]
    [InlineData("var task = new Task<int>(() => Native.lineDrop(h, null, 0)); task.Start();")]
    [InlineData("Lazy<int> lazy = new(() => Native.lineDrop(h, null, 0)); _pending[lazy.Value] = null!;")]
    [InlineData("using var r = new System.Threading.CancellationTokenSource(Native.lineDrop(h, null, 0)); r.Cancel();")]
    [InlineData("var ok = int.TryParse(\"1\", out var r); r = Native.lineDrop(h, null, 0); while (ok) { if (r == Last) break; }")]
    [InlineData("var id = 0; for (var i = 0; i < 3; i++) { if (id > 0) _pending[id] = null!; id = Native.lineDrop(h, null, 0); }")]
    [InlineData(
        "switch (Native.lineDrop(h, null, 0)) { case < 0: throw new InvalidOperationException(); case var id: _pending[id] = null!; break; "
        + "}")]
    [InlineData(
        "var id = Native.lineDrop(h, null, 0) switch { < 0 => throw new InvalidOperationException(), var r => r }; _pending[id] = null!;")]
    public Task It_is_silent_where_the_identifier_goes_on(string body) =>
        Verify.RuleAsync<FunctionResultAnalyzer>("#pragma warning disable CS0162\n" + ResultSource.Of(body), Project);

    [Theory]
    [InlineData("static void Check(int r) { if (r < 0) throw new TapiException(r); }", "Check({|TAPI3001:Native.lineDrop(h, null, 0)|});")]
    [InlineData(
        "static int Check(int r) { if (r < 0) throw new TapiException(r); return r; }", "Check({|TAPI3001:Native.lineDrop(h, null, 0)|});")]
    [InlineData(
        "static int Check(int r) => r < 0 ? throw new TapiException(r) : r;",
        "var r = Check({|TAPI3001:Native.lineDrop(h, null, 0)|}); if (r == 0) return;")]
    [InlineData("static bool Ok(int r) => r >= 0;", "if (!Ok({|TAPI3001:Native.lineDrop(h, null, 0)|})) return;")]
    [InlineData(
        "static bool Ok(int r) => Right(r); static bool Right(int r) => r >= 0;",
        "if (!Ok({|TAPI3001:Native.lineDrop(h, null, 0)|})) return;")]
    [InlineData(
        "static void Check(string name, int r) { if (r < 0) throw new TapiException(name, r); }",
        "var r = {|TAPI3001:Native.lineDrop(h, null, 0)|}; Check(\"lineDrop\", r);")]
    [InlineData(
        "private static void Log(string text) => Console.WriteLine(text);",
        "var r = {|TAPI3001:Native.lineDrop(h, null, 0)|}; Log($\"lineDrop: {r}\");")]
    [InlineData(
        "class Logger { public void Debug(string text, object value) { _values.Add(value); } private readonly List<object> _values = "
        + "new(); } private readonly Logger _log = new();",
        "_log.Debug(\"lineDrop\", {|TAPI3001:Native.lineDrop(h, null, 0)|});")]
    [InlineData("public string Text { get; set; } = string.Empty;", "Text = \"result \" + {|TAPI3001:Native.lineDrop(h, null, 0)|};")]
    public Task It_is_reported_where_a_method_only_tests_it(string method, string body) =>
        Verify.RuleAsync<FunctionResultAnalyzer>(ResultSource.Of(body, method));

    [Theory]
    [InlineData(
        "int Check(int r) { if (r < 0) throw new TapiException(r); return r; }", "_pending[Check(Native.lineDrop(h, null, 0))] = null!;")]
    [InlineData("void Add(int r) { if (r < 0) throw new TapiException(r); _pending.Add(r, null!); }", "Add(Native.lineDrop(h, null, 0));")]
    [InlineData(
        "void A(int r) { if (r < 0) return; B(r); } void B(int r) { if (r == 0) return; A(r); }", "A(Native.lineDrop(h, null, 0));")]
    [InlineData("protected virtual void Check(int r) { if (r < 0) throw new TapiException(r); }", "Check(Native.lineDrop(h, null, 0));")]
    [InlineData("Task<int> Wait(int r) => Task.FromResult(r);", "Wait(Native.lineDrop(h, null, 0)).Wait();")]
    public Task It_is_silent_where_a_method_makes_use_of_it(string method, string body) =>
        Verify.RuleAsync<FunctionResultAnalyzer>(ResultSource.Of(body, method));

    [Fact]
    public Task An_extension_method_that_tests_is_seen_through() => Verify.RuleAsync<FunctionResultAnalyzer>(ResultSource.Of(
        "{|TAPI3001:Native.lineDrop(h, null, 0)|}.Check();") + """

        static class Checks
        {
            public static void Check(this int result) { if (result < 0) throw new TapiException(result); }
        }
        """);

    [Fact]
    public Task Code_of_another_generator_is_left_alone() => Verify.RuleAsync<FunctionResultAnalyzer>(
        ResultSource.Of(""), TestProject.Default with
    {
        Files =
        [
            (
                "Other.g.cs",
                "// <auto-generated/>\nclass Other { void Run(uint h) { Native.lineDrop(h, null, 0); Drop(h); } int Drop(uint h) => "
                + "Native.lineDrop(h, null, 0); }"),
        ],
    });

    [Theory]
    [InlineData("", "_last = {|TAPI3001:Native.lineDrop(h, null, 0)|};")]
    [InlineData("", "_last = {|TAPI3001:Native.lineDrop(h, null, 0)|}; if (_last < 0) throw new InvalidOperationException();")]
    [InlineData("private static uint s_last;", "s_last = {|TAPI3001:Native.lineUnhold(h)|};")]
    public Task A_private_field_that_nothing_reads_is_no_use(string member, string body) =>
        Verify.RuleAsync<FunctionResultAnalyzer>(ResultSource.Of(body, member));

    [Theory]
    [InlineData("bool IsMine(int id) => id == _last;", "_last = Native.lineDrop(h, null, 0);")]
    [InlineData("int Take() { var id = _last; _last = 0; return id; }", "_last = Native.lineDrop(h, null, 0);")]
    [InlineData("int _a, _b; bool Is(int id) => id == _a;", "_a = _b = Native.lineDrop(h, null, 0);")]
    [InlineData("internal int _request;", "_request = Native.lineDrop(h, null, 0);")]
    [InlineData("[ThreadStatic] private static int s_last;", "s_last = Native.lineDrop(h, null, 0);")]
    [InlineData("private class State { public int Id; }", "var state = new State { Id = Native.lineDrop(h, null, 0) };")]
    public Task A_field_that_is_read_is_a_use(string member, string body) =>
        Verify.RuleAsync<FunctionResultAnalyzer>(ResultSource.Of(body, member), Project);

    [Theory]
    [InlineData("id = Native.lineDrop(h, null, 0);", "void Run(uint h, out int id)")]
    [InlineData("id = Native.lineDrop(h, null, 0); return id >= 0;", "bool Run(uint h, out int id)")]
    [InlineData("id = Native.lineDrop(h, null, 0);", "void Run(uint h, ref int id)")]
    [InlineData("return Native.lineDrop(h, null, 0);", "int Run(uint h)")]
    [InlineData("await Task.Yield(); return Native.lineDrop(h, null, 0);", "async Task<int> Run(uint h)")]
    [InlineData("yield return Native.lineDrop(h, null, 0);", "IEnumerable<int> Run(uint h)")]
    [InlineData("return Native.lineDrop(h, null, 0);", "object Run(uint h)")]
    [InlineData("return (Native.lineDrop(h, null, 0), h);", "(int, uint) Run(uint h)")]
    public Task What_a_caller_gets_is_not_ignored(string body, string signature) =>
        Verify.RuleAsync<FunctionResultAnalyzer>(ResultSource.Of(body, signature: signature));

    [Theory]
    [InlineData("return {|TAPI3001:Native.lineDrop(h, null, 0)|} >= 0;")]
    [InlineData("var r = {|TAPI3001:Native.lineDrop(h, null, 0)|}; if (r < 0) return false; return true;")]
    [InlineData("var ok = {|TAPI3001:Native.lineDrop(h, null, 0)|} >= 0; return ok;")]
    public Task A_flag_made_from_it_is_no_use(string body) =>
        Verify.RuleAsync<FunctionResultAnalyzer>(ResultSource.Of(body, signature: "bool Run(uint h)"));

    [Fact]
    public Task Every_place_that_code_can_be_in_is_looked_at() => Verify.RuleAsync<FunctionResultAnalyzer>(
        """
        using System.Runtime.InteropServices;

        {|TAPI3001:Native.lineDrop(1, 0, 0)|};
        var holder = new Holder(2);
        System.Console.WriteLine(holder.Id);

        static partial class Native
        {
            [DllImport("tapi32.dll")] public static extern int lineDrop(uint hCall, nint info, uint size);
            [LibraryImport("tapi32.dll")] public static partial int lineHold(uint hCall);
            public static partial int lineHold(uint hCall) => 0;
        }

        class Holder(int id)
        {
            private readonly int _field = {|TAPI3001:Native.lineDrop(1, 0, 0)|};
            private static readonly System.Action s_action = () => {|TAPI3001:Native.lineDrop(1, 0, 0)|};
            public Holder() : this(Native.lineDrop(1, 0, 0)) { {|TAPI3001:Native.lineHold(1)|}; }
            public int Id => id;
            public int Request { get { {|TAPI3001:Native.lineHold(1)|}; return 0; } set => {|TAPI3001:Native.lineHold(1)|}; }
            public void Renew() => id = Native.lineDrop(1, 0, 0);
            ~Holder() => {|TAPI3001:Native.lineDrop(1, 0, 0)|};
        }
        """.Replace("\r", string.Empty), TestProject.Default with { Output = OutputKind.ConsoleApplication });
}
