using Microsoft.CodeAnalysis.CSharp;
using Tapi.Analyzers.Tests.Harness;
using Tapi.Generator.Analyzers.Memory;
using Tapi.Generator.CodeFixes.Memory;

namespace Tapi.Analyzers.Tests.Memory;

/// <summary>
/// The fix of TAPI3007 gives a call native memory, where the function is the only one that knows the memory. That no rule has anything to
/// say about the result is part of each check.
/// </summary>
public class DeadMemoryFixTests
{
    private const string Free = "// Free it with NativeMemory.Free when the LINE_REPLY with this request identifier has come.";

    [Theory]
    [InlineData(
        "uint x; Check(Native.Call(1, {|TAPI3007:&x|}, null, 0, null)); Console.WriteLine(x);",
        "uint* x = (uint*)NativeMemory.AllocZeroed(sizeof(uint)); Check(Native.Call(1, x, null, 0, null)); Console.WriteLine(*x);")]
    [InlineData(
        "uint x = 0; Check(Native.Call(1, {|TAPI3007:(IntPtr)(&x)|}, null, 0, null));",
        "uint* x = (uint*)NativeMemory.AllocZeroed(sizeof(uint)); Check(Native.Call(1, (IntPtr)x, null, 0, null));")]
    [InlineData(
        "uint x; Check(Native.Call(1, {|TAPI3007:(nint)(void*)&x|}, null, 0, null));",
        "uint* x = (uint*)NativeMemory.AllocZeroed(sizeof(uint)); Check(Native.Call(1, (nint)(void*)x, null, 0, null));")]
    [InlineData(
        "uint x; Check(Native.Call(1, {|TAPI3007:new IntPtr(&x)|}, null, 0, null));",
        "uint* x = (uint*)NativeMemory.AllocZeroed(sizeof(uint)); Check(Native.Call(1, new IntPtr(x), null, 0, null));")]
    [InlineData(
        "Place x = new Place { Call = 3 }; Check(Native.Call(1, {|TAPI3007:&x.Call|}, null, 0, null)); if (x.Call != 0) "
        + "Use((IComparable<int>)x);",
        "Place* x = (Place*)NativeMemory.AllocZeroed((nuint)sizeof(Place)); *x = new Place { Call = 3 }; Check(Native.Call(1, &x->Call, "
        + "null, 0, null)); if (x->Call != 0) Use((IComparable<int>)(*x));")]
    [InlineData(
        "var x = 5u; Console.WriteLine(x + x.ToString()); fixed (char* address = \"1\") Check(Native.Call(1, {|TAPI3007:&x|}, address, 0, "
        + "null)); x++; x = 2 * x;",
        "uint* x = (uint*)NativeMemory.AllocZeroed(sizeof(uint)); *x = 5u; Console.WriteLine(*x + x->ToString()); fixed (char* address = "
        + "\"1\") Check(Native.Call(1, x, address, 0, null)); (*x)++; *x = 2 * *x;")]
    [InlineData(
        "uint x; int id; try { if ((id = Native.Call(1, {|TAPI3007:&x|}, null, 0, null)) < 0) return; Check(id); } finally { "
        + "Use(nameof(x)); }",
        "uint* x = (uint*)NativeMemory.AllocZeroed(sizeof(uint)); int id; try { if ((id = Native.Call(1, x, null, 0, null)) < 0) return; "
        + "Check(id); } finally { Use(nameof(x)); }")]
    [InlineData(
        "uint* p = stackalloc uint[1]; Check(Native.Call(1, {|TAPI3007:p|}, null, 0, null)); Console.WriteLine(*p);",
        "uint* p = (uint*)NativeMemory.AllocZeroed(sizeof(uint)); Check(Native.Call(1, p, null, 0, null)); Console.WriteLine(*p);")]
    [InlineData(
        "var p = stackalloc byte[8]; p[0] = 1; Check(Native.Special(1, 0, 0, {|TAPI3007:p|}, 8));",
        "var p = (byte*)NativeMemory.AllocZeroed(8, sizeof(byte)); p[0] = 1; Check(Native.Special(1, 0, 0, p, 8));")]
    [InlineData(
        "Place* p = stackalloc Place[length]; p->Call = 1; Check(Native.Special(1, 0, 0, {|TAPI3007:(byte*)p|}, 8));",
        "Place* p = (Place*)NativeMemory.AllocZeroed((nuint)length, (nuint)sizeof(Place)); p->Call = 1; Check(Native.Special(1, 0, 0, "
        + "(byte*)p, 8));")]
    public Task It_moves_the_memory(string before, string after) =>
        Fix(before, "/* " + Free[3..] + " */ " + after);

    [Fact]
    public Task It_writes_lines_where_there_are_lines() => Fix(
        """

                // The call that is being made.
                uint consult, call = 7, conference; // handles

                var id = Native.Conference(1, 1, {|TAPI3007:&conference|}, {|TAPI3007:&consult|}, 3, null);
                Check(id);
                Console.WriteLine(call);
        """,
        $"""

                // The call that is being made.
                uint call = 7;
                {Free}
                uint* consult = (uint*)NativeMemory.AllocZeroed(sizeof(uint));
                {Free}
                uint* conference = (uint*)NativeMemory.AllocZeroed(sizeof(uint)); // handles

                var id = Native.Conference(1, 1, conference, consult, 3, null);
                Check(id);
                Console.WriteLine(call);
        """);

    [Fact]
    public Task Digits_end_with_their_own_message() => Fix(
        "char* digits = stackalloc char[20]; Check(Native.Digits(1, 1, {|TAPI3007:digits|}, 20, null, 0, 0));",
        "/* Free it with NativeMemory.Free when the LINE_GATHERDIGITS of this request has come. */ char* digits = "
        + "(char*)NativeMemory.AllocZeroed(20, sizeof(char)); Check(Native.Digits(1, 1, digits, 20, null, 0, 0));");

    [Theory]
    [InlineData(
        "uint x = 0; Check(Native.Call(1, {|TAPI3007:&x|}, null, 0, null));",
        "uint* x = (uint*)Marshal.AllocHGlobal(sizeof(uint)); *x = default(uint); Check(Native.Call(1, x, null, 0, null));")]
    [InlineData(
        "uint* p = stackalloc uint[1]; Check(Native.Call(1, {|TAPI3007:p|}, null, 0, null));",
        "uint* p = (uint*)Marshal.AllocHGlobal(sizeof(uint)); *p = default(uint); Check(Native.Call(1, p, null, 0, null));")]
    public Task Older_language_versions_zero_it_by_hand(string before, string after) =>
        Fix(
            before,
            "/* Free it with Marshal.FreeHGlobal when the LINE_REPLY with this request identifier has come. */ " + after,
            TestProject.Default with { Language = LanguageVersion.CSharp8 });

    [Theory]
    [InlineData("uint x; Check(Native.Call(1, {|TAPI3007:&x|}, null, 0, null)); Check(Native.Call(2, {|TAPI3007:&x|}, null, 0, null));")]
    [InlineData("uint x; Check(Native.Call(1, {|TAPI3007:&x|}, null, 0, null)); Fill(ref x);")]
    [InlineData("uint x; Check(Native.Call(1, {|TAPI3007:&x|}, null, 0, null)); ref uint y = ref x;")]
    [InlineData("uint x; Check(Native.Call(1, {|TAPI3007:&x|}, null, 0, null)); uint* y = &x;")]
    [InlineData("uint x; for (var i = 0; i < 2; i++) Check(Native.Call(1, {|TAPI3007:&x|}, null, 0, null));")]
    [InlineData("uint x; if (length > 1) { Check(Native.Call(1, {|TAPI3007:&x|}, null, 0, null)); }")]
    [InlineData("uint x; Check(length > 1 ? Native.Call(1, {|TAPI3007:&x|}, null, 0, null) : 0);")]
    [InlineData(
        "uint x; Action dial = () => Console.WriteLine(length); again: Check(Native.Call(1, {|TAPI3007:&x|}, null, 0, null)); if (argument "
        + "== 5) goto again;")]
    [InlineData("uint x; uint* p = &x; Check(Native.Call(1, {|TAPI3007:p|}, null, 0, null));")]
    [InlineData("Check(Native.Call(1, {|TAPI3007:&argument|}, null, 0, null));")]
    [InlineData("uint x; Check(Native.Call(1, {|TAPI3007:&x|}, null, 0, null)); Use(new { x });")]
    [InlineData("uint* p = stackalloc uint[] { 1 }; Check(Native.Call(1, {|TAPI3007:p|}, null, 0, null));")]
    [InlineData("uint* p = stackalloc uint[1]; uint* q = p; Check(Native.Call(1, {|TAPI3007:p|}, null, 0, null));")]
    [InlineData("uint* p = stackalloc uint[2]; Check(Native.Call(1, {|TAPI3007:p + 1|}, null, 0, null));")]
    [InlineData("Span<byte> block = stackalloc byte[4]; fixed (byte* p = block) Check(Native.Special(1, 0, 0, {|TAPI3007:p|}, 4));")]
    [InlineData("fixed (byte* p = new byte[4]) Check(Native.Special(1, 0, 0, {|TAPI3007:p|}, 4));")]
    public Task What_is_not_certain_is_not_offered(string body) => Fix(body, body);

    [Fact]
    public Task A_pinned_field_becomes_a_pointer() => Verify.FixAsync<DeadMemoryAnalyzer, DeadMemoryFix>(
        WithField(
            """
            /// <summary>The call being made.</summary>
                private uint _call;
                private static Place s_place = default;
            """,
            "fixed (uint* p = &_call) { Keep(Native.Call(line, {|TAPI3007:p|}, null, 0, null)); }",
            "fixed (Place* p = &s_place) fixed (char* a = \"1\") Keep(Native.Call(line, {|TAPI3007:(uint*)p|}, a, 0, null));",
            "if (_call != 0) Console.WriteLine(this._call.ToString() + s_place.Call + nameof(_call)); _call = 0;"),
        WithField(
            """
            /// <summary>The call being made.</summary>
                // Free it with NativeMemory.Free when the LINE_REPLY of each request that was given it has come.
                private readonly uint* _call = (uint*)NativeMemory.AllocZeroed(sizeof(uint));
                // Free it with NativeMemory.Free when the LINE_REPLY of each request that was given it has come.
                private static readonly Place* s_place = (Place*)NativeMemory.AllocZeroed((nuint)sizeof(Place));
            """,
            "{ Keep(Native.Call(line, _call, null, 0, null)); }",
            "fixed (char* a = \"1\") Keep(Native.Call(line, (uint*)s_place, a, 0, null));",
            "if (*_call != 0) Console.WriteLine(this._call->ToString() + s_place->Call + nameof(_call)); *_call = 0;"));

    [Fact]
    public Task A_field_says_itself_that_it_is_unsafe_where_its_class_does_not() => Verify.FixAsync<DeadMemoryAnalyzer, DeadMemoryFix>(
        WithField("uint call;", "fixed (uint* p = &this.call) Keep(Native.Call(line, {|TAPI3007:p|}, null, 0, null));", isUnsafe: false),
        WithField(
            """
            // Free it with NativeMemory.Free when the LINE_REPLY of each request that was given it has come.
                readonly unsafe uint* call = (uint*)NativeMemory.AllocZeroed(sizeof(uint));
            """,
            "Keep(Native.Call(line, this.call, null, 0, null));",
            isUnsafe: false));

    [Theory]
    [InlineData("uint _call = 5;")]
    [InlineData("internal uint _call;")]
    [InlineData("uint _call, other;")]
    [InlineData("[NonSerialized] uint _call;")]
    [InlineData("uint _call; uint* Address() { fixed (uint* p = &_call) return p; }")]
    [InlineData("uint _call; void Fill(ref uint call) => Fill(ref _call);")]
    [InlineData("uint _call; static Phone Make() => new Phone { _call = 3 };")]
    [InlineData("uint _call; static bool Has(Phone phone) => phone is { _call: 3 };")]
    [InlineData("uint _call; static uint? Of(Phone phone) => phone?._call;")]
    public Task A_field_that_is_not_certain_stays(string field) => Verify.NoFixAsync<DeadMemoryAnalyzer, DeadMemoryFix>(
        WithField(field, "fixed (uint* p = &_call) Keep(Native.Call(line, {|TAPI3007:p|}, null, 0, null));"));

    [Fact]
    public Task A_field_that_safe_code_reads_stays() => Verify.NoFixAsync<DeadMemoryAnalyzer, DeadMemoryFix>(
        WithField(
            "uint call; public uint Call => call;",
            "fixed (uint* p = &call) Keep(Native.Call(line, {|TAPI3007:p|}, null, 0, null));",
            isUnsafe: false));

    private static string WithField(string field, string first, string second = "", string third = "", bool isUnsafe = true) =>
        $$"""
        using System;
        using System.Collections.Generic;
        using System.Runtime.InteropServices;
        static unsafe class Native
        {
            [DllImport("tapi32.dll", EntryPoint = "lineMakeCallW")]
            public static extern int Call(uint hLine, uint* call, char* address, uint country, void* parameters);
        }
        struct Place { public uint Call; }
        {{(isUnsafe ? "unsafe " : string.Empty)}}class Phone
        {
            {{field}}
            private readonly Queue<int> _requests = new Queue<int>();

            private void Keep(int id) => _requests.Enqueue(id);

            public {{(isUnsafe ? string.Empty : "unsafe ")}}void Dial(uint line)
            {
                {{first}}
                {{second}}
                {{third}}
            }
        }
        """;

    [Fact]
    public Task By_reference_the_import_takes_an_address_and_all_its_callers_give_one() =>
        Verify.FixAsync<DeadMemoryAnalyzer, DeadMemoryFix>(
        ByReference(
            "out uint hCall",
            "return lineMakeCall(line, {|TAPI3007:out var hCall|}, \"1\", 0, IntPtr.Zero);",
            "uint hCall; return lineMakeCall(line, {|TAPI3007:out hCall|}, \"2\", 0, IntPtr.Zero);"),
        ByReference(
            "nint hCall",
            $"{ByHand} nint hCall = Marshal.AllocHGlobal(sizeof(uint)); Marshal.WriteInt32(hCall, 0); return lineMakeCall(line, hCall, "
            + $"\"1\", 0, IntPtr.Zero);",
            $"{ByHand} nint hCall = Marshal.AllocHGlobal(sizeof(uint)); Marshal.WriteInt32(hCall, 0); return lineMakeCall(line, hCall, "
            + $"\"2\", 0, IntPtr.Zero);"));

    [Fact]
    public Task By_reference_one_caller_that_is_not_certain_keeps_all() => Verify.NoFixAsync<DeadMemoryAnalyzer, DeadMemoryFix>(
        ByReference(
            "out uint hCall",
            "return lineMakeCall(line, {|TAPI3007:out var hCall|}, \"1\", 0, IntPtr.Zero);",
            "return lineMakeCall(line, {|TAPI3007:out line|}, \"2\", 0, IntPtr.Zero);"));

    private const string ByHand = "/* Free it with Marshal.FreeHGlobal when the LINE_REPLY with this request identifier has come. */";

    private static string ByReference(string parameter, string first, string second) =>
        $$"""
        using System;
        using System.Runtime.InteropServices;
        static class Native
        {
            [DllImport("tapi32.dll", CharSet = CharSet.Unicode)]
            static extern int lineMakeCall(uint hLine, {{parameter}}, string address, uint country, IntPtr parameters);

            public static int Dial(uint line) { {{first}} }

            public static int Redial(uint line) { {{second}} }
        }
        """;

    private static Task Fix(string before, string after, TestProject? project = null) =>
        Verify.FixAsync<DeadMemoryAnalyzer, DeadMemoryFix>(Source(before), Source(after), project);

    private static string Source(string body) =>
        $$"""
        using System;
        using System.Runtime.InteropServices;
        static unsafe class Native
        {
            [DllImport("tapi32.dll", EntryPoint = "lineMakeCallW")]
            public static extern int Call(uint hLine, uint* call, char* address, uint country, void* parameters);
            [DllImport("tapi32.dll", EntryPoint = "lineMakeCallW")]
            public static extern int Call(uint hLine, IntPtr call, char* address, uint country, void* parameters);
            [DllImport("tapi32.dll", EntryPoint = "lineDevSpecific")]
            public static extern int Special(uint hLine, uint address, uint call, byte* block, uint size);
            [DllImport("tapi32.dll", EntryPoint = "lineSetupConferenceW")]
            public static extern int Conference(uint call, uint line, uint* conference, uint* consult, uint parties, void* parameters);
            [DllImport("tapi32.dll", EntryPoint = "lineGatherDigitsW")]
            public static extern int Digits(uint call, uint modes, char* digits, uint count, char* ends, uint first, uint next);
        }
        struct Place : IComparable<int> { public uint Call; public int CompareTo(int other) => 0; }
        unsafe class Program
        {
            readonly System.Collections.Generic.Queue<int> requests = new System.Collections.Generic.Queue<int>();
            void Check(int id) => requests.Enqueue(id);
            static void Use(object value) { }
            static void Fill(ref uint value) { }
            void Run(uint argument, int length)
            {
                Use(length); {{body}}
            }
        }
        """;
}
