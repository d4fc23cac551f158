using Tapi.Analyzers.Tests.Harness;
using Tapi.Generator.Analyzers.Requests;
using Tapi.Generator.CodeFixes.Counterparts;
using static Tapi.Analyzers.Tests.Counterparts.GeneratedCallSource;

namespace Tapi.Analyzers.Tests.Counterparts;

/// <summary>The fix that awaits a generated method is not offered where it would have to guess.</summary>
public class NotOfferedTests
{
    [Fact]
    public Task Which_object_the_handle_means() => Unchanged(
        """
        void Two(Call second, uint hCall) { {|TAPI3001:Native.lineDrop(_hCall, null, 0)|}; }
        static void None(uint hCall) { {|TAPI3001:Native.lineDrop(hCall, null, 0)|}; }
        void Given(uint hCall) { {|TAPI3001:Native.lineDrop(hCall, null, 0)|}; }
        void Local() { var hCall = _hCall; {|TAPI3001:Native.lineDrop(hCall, null, 0)|}; }
        void Several(uint[] calls) { foreach (var hCall in calls) {|TAPI3001:Native.lineDrop(hCall, null, 0)|}; }
        void Constant() { {|TAPI3001:Native.lineDrop(1, null, 0)|}; }
        void Foreign(Other other) { {|TAPI3001:Native.lineDrop(other.hCall, null, 0)|}; }
        void Made() { _hCall = Other.Make(); {|TAPI3001:Native.lineDrop(_hCall, null, 0)|}; }
        void Dialled() { {|TAPI3001:Native.lineMakeCall(_line.Handle.Value, out _hCall, "1", 0, Other.Parameters)|};
            {|TAPI3001:Native.lineDrop(_hCall, null, 0)|}; }
        void Method() { {|TAPI3001:Native.lineDrop(Other.Make(), null, 0)|}; }
        void Changed(Call call) { var hCall = call.Handle.Value; call = _call; {|TAPI3001:Native.lineDrop(hCall, null, 0)|}; }
        void Hidden()
        {
            uint hCall;
            { var call = _call; hCall = call.Handle.Value; }
            { var call = offered; {|TAPI3001:Native.lineDrop(hCall, null, 0)|}; Console.WriteLine(call); }
        }
        void Held(uint hOther) { {|TAPI3001:Native.lineSwapHold(_hCall, hOther)|}; }
        struct Other { public uint hCall; public static uint Make() => 1; public static IntPtr Parameters = 1; }
        """,
        "lineHold,lineSwapHold");

    [Fact]
    public Task Which_of_a_types_handles_the_object_is() => Unchanged(
        """
        private uint _hSecond;
        void First() { {|TAPI3001:Native.lineDrop(_hCall, null, 0)|}; }
        void Second() { {|TAPI3001:Native.lineDrop(_hSecond, null, 0)|}; }
        """);

    [Fact]
    public Task A_result_or_a_place_that_the_new_call_does_not_fit() => Unchanged(
        """
        private readonly int _started = {|TAPI3001:Native.lineDrop(s_hCall, null, 0)|};
        private static uint s_hCall;
        void Later() { var id = Native.lineDrop(_hCall, null, 0); Console.WriteLine(id == Environment.TickCount); }
        int Returned() => Native.lineDrop(_hCall, null, 0);
        void Out(out int done) { {|TAPI3001:Native.lineDrop(_hCall, null, 0)|}; done = 1; }
        void Reference(ref uint hCall) { {|TAPI3001:Native.lineMakeCall(_hLine, out hCall, "1", 0, IntPtr.Zero)|}; }
        void Locked() { lock (this) { {|TAPI3001:Native.lineDrop(_hCall, null, 0)|}; } }
        int Property { get { {|TAPI3001:Native.lineDrop(_hCall, null, 0)|}; return 1; } }
        Desk(int other) : this(null!, null!, null!) { {|TAPI3001:Native.lineDrop(_hCall, null, 0)|}; }
        unsafe void Unsafe() { {|TAPI3001:Native.lineDrop(_hCall, null, 0)|}; }
        Action Lambda() => () => {|TAPI3001:Native.lineDrop(_hCall, null, 0)|};
        protected virtual void Open() { {|TAPI3001:Native.lineDrop(_hCall, null, 0)|}; }
        int Wanted() { {|TAPI3001:Native.lineDrop(_hCall, null, 0)|}; return 1; }
        int Wants() => Wanted();
        void Tested() { if ({|TAPI3001:Native.lineDrop(_hCall, null, 0)|} < 0) return; else Console.WriteLine(); }
        void Otherwise(bool skips) { if (skips) return; else if ({|TAPI3001:Native.lineDrop(_hCall, null, 0)|} < 0) return; }
        void Passed() { Check({|TAPI3001:Native.lineDrop(_hCall, null, 0)|}); }
        static void Check(int result) { if (result < 0) throw new InvalidOperationException(); }
        """);

    [Fact]
    public Task Arguments_without_a_form_that_is_sure() => Unchanged(
        """
        void Parameters(IntPtr parameters) { {|TAPI3001:Native.lineMakeCall(_hLine, out _, "1", 0, parameters)|}; }
        void Effect() { {|TAPI3001:Native.lineDrop(_hCall, null, (uint)Environment.GetCommandLineArgs().Length)|}; }
        void Text(string text) { {|TAPI3001:Native.lineAnswer(_hCall, text, 3)|}; }
        void Null() { {|TAPI3001:Native.lineDial(_hCall, null!, 0)|}; }
        void Array(uint[] calls) { {|TAPI3001:Native.lineMakeCall(_hLine, out calls[Environment.TickCount], "1", 0, IntPtr.Zero)|}; }
        """,
        "lineAnswer,lineDial*");

    [Fact]
    public Task A_function_that_is_not_generated() => Unchanged("void Hold() { {|TAPI3001:Native.lineHold(_hCall)|}; }");

    [Fact]
    public async Task A_project_without_the_generated_api()
    {
        const string Source = """
            using System.Runtime.InteropServices;
            class Desk
            {
                private uint _hCall;
                public Call Call = new();
                void Drop() { {|TAPI3001:lineDrop(_hCall, null, 0)|}; }
                [DllImport("tapi32.dll")] static extern int lineDrop(uint hCall, byte[]? info, uint size);
            }
            class Call { public System.Threading.Tasks.Task DropAsync() => System.Threading.Tasks.Task.CompletedTask; }
            """;
        await Verify.NoFixAsync<FunctionResultAnalyzer, GeneratedMethodFix>(Source);
    }

    private static Task Unchanged(string members, string functions = "") =>
        Verify.NoFixAsync<FunctionResultAnalyzer, GeneratedMethodFix>(Of(members), Bindings(functions));
}
