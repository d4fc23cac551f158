using Tapi.Analyzers.Tests.Harness;
using Tapi.Generator.Analyzers.Requests;
using Tapi.Generator.CodeFixes.Counterparts;
using static Tapi.Analyzers.Tests.Counterparts.GeneratedCallSource;

namespace Tapi.Analyzers.Tests.Counterparts;

/// <summary>The last call of an import takes its declaration with it, one by one and all at once.</summary>
public class UnusedImportTests
{
    private const string Native = """
        [DllImport("tapi32.dll", CharSet = CharSet.Unicode, EntryPoint = "lineMakeCallW")]
        public static extern int MakeCall(uint hLine, out uint hCall, string address, uint country, IntPtr callParams);

        // Ends a call.
        [DllImport("tapi32.dll")]
        public static extern int lineDrop(uint hCall, byte[]? info, uint size);

        [LibraryImport("tapi32.dll")]
        public static partial int lineHold(uint hCall);

        public const int Limit = 3;

        public static partial int lineHold(uint hCall) => 0;

        [DllImport("tapi32.dll")] public static extern int lineAnswer(uint hCall, byte[]? info, uint size);
        """;

    [Fact]
    public Task With_its_last_use() => Verify.FixOnlyAsync<FunctionResultAnalyzer, GeneratedMethodFix>(
        Of("""
            void Dial(string number)
            {
                {|TAPI3001:Native.MakeCall(_hLine, out _, number, 0, IntPtr.Zero)|};
            }

            void Twice()
            {
                {|TAPI3001:Native.lineDrop(_hCall, null, 0)|};
                {|TAPI3001:Native.lineDrop(_hCall, null, 0)|};
                {|TAPI3001:Native.lineHold(_hCall)|};
                {|TAPI3001:Native.lineAnswer(_hCall, null, 0)|};
            }

            int Answer() => Native.lineAnswer(_hCall, null, 0);
            """,
            Native).Replace("static class", "static partial class", StringComparison.Ordinal),
        Of("""
            async Task Dial(string number)
            {
                await _line.MakeCallAsync(number, 0);
            }

            async Task Twice()
            {
                await _call.DropAsync();
                await _call.DropAsync();
                await _call.HoldAsync();
                await _call.AnswerAsync();
            }

            int Answer() => Native.lineAnswer(_hCall, null, 0);
            """,
            """
            public const int Limit = 3;

            [DllImport("tapi32.dll")] public static extern int lineAnswer(uint hCall, byte[]? info, uint size);
            """).Replace("static class", "static partial class", StringComparison.Ordinal),
        Bindings("lineHold,lineAnswer"));

    [Fact]
    public Task In_another_file_unless_others_may_use_it()
    {
        var source = Of(
            "void Run() { {|TAPI3001:Imports.lineDrop(_hCall, null, 0)|}; {|TAPI3001:Offered.lineHold(_hCall)|}; }", string.Empty);
        var fixedSource = Of("async Task Run() { await _call.DropAsync(); await _call.HoldAsync(); }", string.Empty);
        var import = File("    [DllImport(\"tapi32.dll\")] internal static extern int lineDrop(uint hCall, byte[]? info, uint size);\n");
        return Verify.FixAsync<FunctionResultAnalyzer, GeneratedMethodFix>(
            source,
            fixedSource,
            Bindings("lineHold") with { Files = [("/Imports.cs", import)] },
            fixedProject: Bindings("lineHold") with { Files = [("/Imports.cs", File(string.Empty))] });
    }

    [Fact]
    public Task When_the_last_use_is_another_file_s()
    {
        const string Import = "[DllImport(\"tapi32.dll\")] public static extern int lineDrop(uint hCall, byte[]? info, uint size);\n";
        const string Other = """
            using System.Threading.Tasks;
            using Tapi;

            class Other(Call call, uint hCall)
            {
                public uint Handle => hCall;
                BODY
            }
            """;
        return Verify.FixAsync<FunctionResultAnalyzer, GeneratedMethodFix>(
            Of("void Run() { {|TAPI3001:Native.lineDrop(_hCall, null, 0)|}; }", Import + "public const int Limit = 3;"),
            Of("async Task Run() { await _call.DropAsync(); }", "public const int Limit = 3;"),
            With("void Run() { {|TAPI3001:Native.lineDrop(hCall, null, 0)|}; }"),
            fixedProject: With("async Task Run() { await call.DropAsync(); }"));

        static TestProject With(string body) =>
            Bindings(string.Empty) with { Files = [("/Other.cs", Other.Replace("BODY", body, StringComparison.Ordinal))] };
    }

    private static string File(string import) => $$"""
        using System.Runtime.InteropServices;
        public static class Imports
        {
        {{import}}}
        public static class Offered
        {
            [DllImport("tapi32.dll")] public static extern int lineHold(uint hCall);
        }

        """.ReplaceLineEndings("\n");
}
