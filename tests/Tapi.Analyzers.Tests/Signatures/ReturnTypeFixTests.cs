using Tapi.Analyzers.Tests.Harness;
using Tapi.Generator.Analyzers.Signatures;
using Tapi.Generator.CodeFixes.Signatures;

namespace Tapi.Analyzers.Tests.Signatures;

/// <summary>The fix of TAPI2004 keeps the meaning of every use of the result.</summary>
public class ReturnTypeFixTests
{
    [Fact]
    public Task Comparisons_are_true_for_the_same_results() => FixAsync(
        """
            public bool A(uint app) => lineShutdown(app) == 0x80000014;
            public bool B(uint app) { var rc = lineShutdown(app); return rc == Code || Code != rc; }
            public bool I(uint app) => lineShutdown(app) == 0u || lineShutdown(app) >= 1;
            public bool C(uint app) { uint rc = lineShutdown(app); return rc > 0x7FFFFFFF || rc >= 0x80000000 || rc < 0x80000000; }
            public bool D(uint app) { var rc = lineShutdown(app); return rc > 0 || 0 < rc || rc <= 0 || (rc & 0x80) != 0; }
            public bool E(uint app) => lineShutdown(app) == unchecked((uint)Signed) || lineShutdown(app) > 0x80000050;
        """,
        """
            public bool A(uint app) => lineShutdown(app) == unchecked((int)0x80000014);
            public bool B(uint app) { var rc = lineShutdown(app); return rc == unchecked((int)Code) || unchecked((int)Code) != rc; }
            public bool I(uint app) => lineShutdown(app) == 0u || lineShutdown(app) != 0;
            public bool C(uint app) { int rc = lineShutdown(app); return rc < 0 || rc < 0 || rc >= 0; }
            public bool D(uint app) { var rc = lineShutdown(app); return rc != 0 || 0 != rc || rc == 0 || ((uint)rc & 0x80) != 0; }
            public bool E(uint app) => lineShutdown(app) == Signed || (uint)lineShutdown(app) > 0x80000050;
        """);

    [Fact]
    public Task What_was_never_true_becomes_what_it_says() => FixAsync(
        """
            public void A(uint app) { uint rc = lineShutdown(app); if (rc < 0) throw new Exception(); }
            public bool B(uint app) => lineShutdown(app) >= 0;
        """,
        """
            public void A(uint app) { int rc = lineShutdown(app); if (rc < 0) throw new Exception(); }
            public bool B(uint app) => lineShutdown(app) >= 0;
        """);

    [Fact]
    public Task Texts_and_values_stay_what_they_were() => FixAsync(
        """
            uint _last;
            public string A(uint app) { var rc = lineShutdown(app); return rc.ToString("X8") + $"{rc:x} {rc}" + rc; }
            public uint B(uint app) => lineShutdown(app);
            public string H(uint app) => lineShutdown(app).ToString();
            public void C(uint app) { _last = lineShutdown(app); Take(lineShutdown(app)); _ = lineShutdown(app); }
            public bool D(uint app) => Names.ContainsKey(lineShutdown(app));
            public string E(uint app) => lineShutdown(app) switch { 0 => "", 0x80000014 => "handle", _ => "other" };
            public long F(uint app) { var rc = lineShutdown(app); return rc; }
            public int G(uint app) => (int)lineShutdown(app);
            static void Take(uint value) { }
            static readonly Dictionary<uint, string> Names = new();
        """,
        """
            uint _last;
            public string A(uint app) { var rc = lineShutdown(app); return rc.ToString("X8") + $"{rc:x} {(uint)rc}" + (uint)rc; }
            public uint B(uint app) => (uint)lineShutdown(app);
            public string H(uint app) => ((uint)lineShutdown(app)).ToString();
            public void C(uint app) { _last = (uint)lineShutdown(app); Take((uint)lineShutdown(app)); _ = lineShutdown(app); }
            public bool D(uint app) => Names.ContainsKey((uint)lineShutdown(app));
            public string E(uint app) => (uint)lineShutdown(app) switch { 0 => "", 0x80000014 => "handle", _ => "other" };
            public long F(uint app) { var rc = lineShutdown(app); return (uint)rc; }
            public int G(uint app) => lineShutdown(app);
            static void Take(uint value) { }
            static readonly Dictionary<uint, string> Names = new();
        """);

    [Fact]
    public Task Locals_follow_with_all_that_is_written_to_them() => FixAsync(
        """
            public bool A(uint app)
            {
                uint rc = 0;
                if ((rc = lineShutdown(app)) != 0) return false;
                rc = 0x80000014;
                rc = Other();
                return rc == 0;
            }
            public bool B(uint app) { var rc = lineShutdown(app); rc |= 1; Count(ref rc); return rc == Code; }
            static void Count(ref uint value) => value++;
            static uint Other() => 0;
        """,
        """
            public bool A(uint app)
            {
                int rc = 0;
                if ((rc = lineShutdown(app)) != 0) return false;
                rc = unchecked((int)0x80000014);
                rc = (int)Other();
                return rc == 0;
            }
            public bool B(uint app) { var rc = (uint)lineShutdown(app); rc |= 1; Count(ref rc); return rc == Code; }
            static void Count(ref uint value) => value++;
            static uint Other() => 0;
        """);

    [Fact]
    public Task A_wider_result_that_is_compared_with_unsigned_codes_gets_no_fix() => NoFixAsync(
        """
            [DllImport("tapi32.dll")] static extern {|TAPI2004:long|} lineClose(uint line);
            public bool A(uint line) { var rc = lineClose(line); return rc == Code; }
            [DllImport("tapi32.dll")] static extern {|TAPI2004:long|} phoneClose(uint phone);
            public bool B(uint phone) => phoneClose(phone) == 0x90000008;
            [DllImport("tapi32.dll")] static extern {|TAPI2004:uint|} lineDeallocateCall(uint call);
            public Func<uint, uint> D => lineDeallocateCall;
        """);

    private static Task NoFixAsync(string members) =>
        Verify.NoFixAsync<ReturnTypeAnalyzer, ReturnTypeFix>(Head + members + "}");

    private static Task FixAsync(string members, string fixedMembers) => Verify.FixOnlyAsync<ReturnTypeAnalyzer, ReturnTypeFix>(
        Head + Import("{|TAPI2004:uint|}") + members + "}", Head + Import("int") + fixedMembers + "}");

    private static string Import(string result) => $"""[DllImport("tapi32.dll")] static extern {result} lineShutdown(uint app);""" + "\n";

    private const string Head =
        """
        using System;
        using System.Collections.Generic;
        using System.Runtime.InteropServices;
        class Program
        {
            const uint Code = 0x80000014;
            const int Signed = unchecked((int)0x80000014);

        """;
}
