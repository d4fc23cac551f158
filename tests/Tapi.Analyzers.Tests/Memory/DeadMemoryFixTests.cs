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
    internal const string Free = "// Free it with NativeMemory.Free when the LINE_REPLY with this request identifier has come.";

    [Theory]
    [InlineData(
        "uint x; Check(Native.Call(1, {|TAPI3007:&x|}, null, 0, null)); Console.WriteLine(x);",
        "uint* x = (uint*)NativeMemory.AllocZeroed(sizeof(uint)); Check(Native.Call(1, x, null, 0, null)); "
        + "Console.WriteLine({|TAPI3020:*x|});")]
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
        + "\"1\") Check(Native.Call(1, x, address, 0, null)); (*x)++; *x = 2 * {|TAPI3020:*x|};")]
    [InlineData(
        "uint x; int id; try { if ((id = Native.Call(1, {|TAPI3007:&x|}, null, 0, null)) < 0) return; Check(id); } finally { "
        + "Use(nameof(x)); }",
        "uint* x = (uint*)NativeMemory.AllocZeroed(sizeof(uint)); int id; try { if ((id = Native.Call(1, x, null, 0, null)) < 0) return; "
        + "Check(id); } finally { Use(nameof(x)); }")]
    [InlineData(
        "uint* p = stackalloc uint[1]; Check(Native.Call(1, {|TAPI3007:p|}, null, 0, null)); Console.WriteLine(*p);",
        "uint* p = (uint*)NativeMemory.AllocZeroed(sizeof(uint)); Check(Native.Call(1, p, null, 0, null)); "
        + "Console.WriteLine({|TAPI3020:*p|});")]
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

    internal static Task Fix(string before, string after, TestProject? project = null) =>
        Verify.FixAsync<DeadMemoryAnalyzer, DeadMemoryFix>(Source(before), Source(after), project);

    internal static string Source(string body) =>
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
