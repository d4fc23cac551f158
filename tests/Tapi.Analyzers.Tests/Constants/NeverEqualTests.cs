using Tapi.Analyzers.Tests.Harness;
using Tapi.Generator.Analyzers.Constants;
using Tapi.Generator.CodeFixes.Constants;

namespace Tapi.Analyzers.Tests.Constants;

/// <summary>TAPI3005: a comparison can never be true.</summary>
public class NeverEqualTests
{
    private const string Native = """

        static class Native
        {
            public const uint LINEERR_INUSE = 0x8000000F, LINEERR_INVALCALLHANDLE = 0x80000018;
            public const int SignedError = unchecked((int)0x8000000F), LINEERR_REINIT = unchecked((int)0x80000052);
            public const long LINEERR_ALLOCATED = 0x80000001;
            public static readonly uint LINEERR_BADDEVICEID = 0x80000002;
            [DllImport("tapi32.dll")] public static extern int lineDeallocateCall(uint hCall);
        #pragma warning disable TAPI2004
            [DllImport("tapi32.dll", EntryPoint = "lineDeallocateCall")] public static extern uint Unsigned(uint hCall);
        }
        """;

    [Fact]
    public Task An_int_and_an_unsigned_code_are_never_equal() => Verify.FixAsync<NeverEqualAnalyzer, NeverEqualFix>(
        """
        using System;
        using System.Runtime.InteropServices;
        using static Native;
        #pragma warning disable CS0652
        class Program
        {
            private int _result;
            public void Run(uint call)
            {
                _result = lineDeallocateCall(call);
                if ({|TAPI3005:_result == LINEERR_INUSE|}) Console.WriteLine();
                if ({|TAPI3005:Native.LINEERR_INVALCALLHANDLE != _result|} && _result < 0) Console.WriteLine();
                if ({|TAPI3005:_result == LINEERR_BADDEVICEID|} || {|TAPI3005:_result == 0x8000000F|}) Console.WriteLine();
                if ({|TAPI3005:_result == LINEERR_ALLOCATED|} /* taken */) Console.WriteLine();
                var unsigned = (uint)_result;
                if ({|TAPI3005:unsigned == LINEERR_REINIT|}) Console.WriteLine();
            }
        }
        """ + Native,
        """
        using System;
        using System.Runtime.InteropServices;
        using static Native;
        #pragma warning disable CS0652
        class Program
        {
            private int _result;
            public void Run(uint call)
            {
                _result = lineDeallocateCall(call);
                if (_result == unchecked((int)LINEERR_INUSE)) Console.WriteLine();
                if (unchecked((int)Native.LINEERR_INVALCALLHANDLE) != _result && _result < 0) Console.WriteLine();
                if (_result == unchecked((int)LINEERR_BADDEVICEID) || _result == unchecked((int)0x8000000F)) Console.WriteLine();
                if (_result == unchecked((int)LINEERR_ALLOCATED) /* taken */) Console.WriteLine();
                var unsigned = (uint)_result;
                if (unsigned == unchecked((uint)LINEERR_REINIT)) Console.WriteLine();
            }
        }
        """ + Native);

    [Fact]
    public Task Patterns_switches_Equals_and_widened_locals_are_seen() => Verify.RuleAsync<NeverEqualAnalyzer>(
        """
        using System;
        using System.Runtime.InteropServices;
        using static Native;
        #pragma warning disable CS0652
        enum Wide : long { LINEERR_INUSE = 0x8000000F }
        enum LineErr : long { InUse = 0x8000000F }
        class Program
        {
            public void Run(uint call, int any)
            {
                long wide = lineDeallocateCall(call);
                if ({|TAPI3005:wide == LINEERR_INUSE|} || {|TAPI3005:wide is LINEERR_ALLOCATED|}) Console.WriteLine();
                switch ({|TAPI3005:(long)any|}) { case LINEERR_INUSE: break; case LINEERR_ALLOCATED: break; }
                var text = {|TAPI3005:(long)any|} switch { 0 => "", LINEERR_INUSE or LINEERR_INVALCALLHANDLE => "busy", _ => "" };
                if ({|TAPI3005:any.Equals(LINEERR_INUSE)|} || {|TAPI3005:LINEERR_INUSE.Equals(any)|}
                    || {|TAPI3005:object.Equals(any, LINEERR_INUSE)|}) Console.WriteLine();
                if ({|TAPI3005:LINEERR_ALLOCATED.Equals(any)|}) Console.WriteLine();
                if ({|TAPI3005:(Wide)any == Wide.LINEERR_INUSE|} || {|TAPI3005:(LineErr)any == LineErr.InUse|}) Console.WriteLine();
                if ({|TAPI3005:lineDeallocateCall(call) == 0x80000018|} || {|TAPI3005:(ulong)any == 0x80000018UL|}) Console.WriteLine();
            }
        }
        """ + Native);

    [Fact]
    public Task An_unsigned_result_is_never_below_zero() => Verify.FixAsync<NeverEqualAnalyzer, NeverEqualFix>(
        """
        using System;
        using System.Runtime.InteropServices;
        using static Native;
        class Program
        {
            public void Run(uint call)
            {
                if ({|TAPI3005:(uint)lineDeallocateCall(call) < 0|}) throw new InvalidOperationException();
                var result = lineDeallocateCall(call);
                if ({|TAPI3005:(uint)result < 0|}) throw new InvalidOperationException();
                Console.WriteLine({|TAPI3005:0 <= (uint)result|});
            }
        }
        """ + Native,
        """
        using System;
        using System.Runtime.InteropServices;
        using static Native;
        class Program
        {
            public void Run(uint call)
            {
                if (lineDeallocateCall(call) < 0) throw new InvalidOperationException();
                var result = lineDeallocateCall(call);
                if (result < 0) throw new InvalidOperationException();
                Console.WriteLine(0 <= result);
            }
        }
        """ + Native);

    [Fact]
    public Task Results_kept_unsigned_and_bounds_no_int_reaches_are_seen() => Verify.RuleAsync<NeverEqualAnalyzer>(
        """
        using System;
        using System.Runtime.InteropServices;
        using static Native;
        #pragma warning disable CS0652
        class Program
        {
            public void Run(uint call, uint other, int any)
            {
                uint result = Unsigned(call);
                if ({|TAPI3005:result < 0|} || {|TAPI3005:Unsigned(call) >= 0|}) throw new InvalidOperationException();
                uint cast = (uint)lineDeallocateCall(call);
                if ({|TAPI3005:cast < 0|}) throw new InvalidOperationException();
                var signed = lineDeallocateCall(call);
                if ({|TAPI3005:signed >= 0x80000000|}) throw new InvalidOperationException();
                if (other < 0 || any >= 0x80000000 || result > 0 || cast <= 0 || (uint)signed >= 0x80000000) Console.WriteLine();
            }
        }
        """ + Native);

    [Fact]
    public Task A_table_with_unsigned_codes_does_not_have_a_widened_int() => Verify.RuleAsync<NeverEqualKeyAnalyzer>(
        """
        using System;
        using System.Collections.Generic;
        using System.Runtime.InteropServices;
        using static Native;
        class Program
        {
            private static readonly Dictionary<long, string> Names = new() { [0] = "good", [LINEERR_INUSE] = "in use" };
            private static readonly Dictionary<long, string> Signed = new() { { unchecked((int)LINEERR_INUSE), "in use" },
                { LINEERR_ALLOCATED, "allocated" } };
            private static readonly Dictionary<uint, string> Unsigned = new() { { LINEERR_INUSE, "in use" } };
            private static readonly Dictionary<long, string> Others = new() { { 0x100000000, "large" } };
            private static readonly Dictionary<long, string> Later = new();
            private static HashSet<long> Set { get; } = new() { LINEERR_INUSE };
            public void Run(int result)
            {
                if ({|TAPI3005:Names.ContainsKey(result)|}
                    || {|TAPI3005:Names.TryGetValue(result, out _)|}) Console.WriteLine({|TAPI3005:Names[result]|});
                if ({|TAPI3005:Set.Contains(result)|}) Console.WriteLine();
                if (Names.ContainsKey((uint)result) || Signed.ContainsKey(result)
                    || Unsigned.ContainsKey((uint)result)) Console.WriteLine();
                if (Others.ContainsKey(result) || Later.ContainsKey(result)) Console.WriteLine(Names[LINEERR_INUSE]);
            }
        }
        """ + Native);

    [Fact]
    public Task Comparisons_of_one_type_and_of_other_numbers_are_silent() => Verify.AllAsync(
        """
        using System;
        using System.Runtime.InteropServices;
        using static Native;
        #pragma warning disable CS0652
        class Program
        {
            public void Run(uint call, int any, uint mask, long wide)
            {
                var result = lineDeallocateCall(call);
                if (result == 0 || (uint)result == LINEERR_INUSE
                    || result == unchecked((int)LINEERR_INUSE) || result == LINEERR_REINIT) Console.WriteLine();
                if ((long)(uint)result == LINEERR_INUSE || (result & 0x80000000) != 0 || result == SignedError) Console.WriteLine();
                if (((uint)result).Equals(LINEERR_INUSE) || result.Equals(LINEERR_REINIT)) Console.WriteLine();
                switch (unchecked((uint)result)) { case LINEERR_INUSE: case LINEERR_INVALCALLHANDLE: break; }
                if (any == 0x80004005 || mask == LINEERR_INUSE || wide == LINEERR_INUSE || wide is LINEERR_ALLOCATED) Console.WriteLine();
                long kept = (uint)result;
                long mixed = result;
                mixed = call;
                if (kept == LINEERR_INUSE || mixed == LINEERR_INUSE) Console.WriteLine();
                if (LINEERR_INUSE == 0x8000000F) Console.WriteLine();
            }
        }
        """ + Native.Replace(
            "[DllImport(\"tapi32.dll\", EntryPoint = \"lineDeallocateCall\")] public static extern uint Unsigned(uint hCall);",
            string.Empty,
            StringComparison.Ordinal));

    [Fact]
    public Task Codes_that_are_no_tapi_errors_are_silent_without_an_import() => Verify.RuleAsync<NeverEqualAnalyzer>(
        """
        #pragma warning disable CS0652
        class Program
        {
            public const uint E_CODE = 0x80000005;
            public bool Run(int hr) => hr == E_CODE || hr == 0x80000018;
        }
        """);
}
