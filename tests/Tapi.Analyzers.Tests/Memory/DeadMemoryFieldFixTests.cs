using Tapi.Analyzers.Tests.Harness;
using Tapi.Generator.Analyzers.Memory;
using Tapi.Generator.CodeFixes.Memory;
using static Tapi.Analyzers.Tests.Memory.DeadMemoryFixTests;

namespace Tapi.Analyzers.Tests.Memory;

/// <summary>The fix of TAPI3007 for fields and for what is passed by reference.</summary>
public class DeadMemoryFieldFixTests
{
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
}
