using Microsoft.CodeAnalysis.CSharp;
using Tapi.Analyzers.Tests.Harness;
using Tapi.Generator.Analyzers.Signatures;
using Tapi.Generator.CodeFixes.Signatures;

namespace Tapi.Analyzers.Tests.Signatures;

/// <summary>The fix of TAPI2003 and TAPI2005 takes the callers along.</summary>
public class ParameterCallerFixTests
{
    [Fact]
    public Task A_field_is_assigned_right_after_the_call() => FixAsync(
        """
            private IntPtr _phone;
            public void A(uint app)
            {
                // The first phone.
                if (Open(app, 0, out _phone, V, 0, _i, 2) < 0) throw new Exception();
                Use(_phone);
            }
            public int B(uint app) { return Open(app, 0, out this._phone, V, 0, _i, 2); }
            public void C(uint app) { int phone; phone = Open(app, 1, out _phone, V, 0, _i, 2); Use(_phone); }
            public bool D(uint app)
            {
                IntPtr own; int rc = Open(app, 1, out own, V, 0, _i, 2); Use(own); return rc < 0;
            }
        """,
        """
            private IntPtr _phone;
            public void A(uint app)
            {
                // The first phone.
                var result = Open(app, 0, out uint phone, V, 0, _i, 2);
                _phone = (nint)phone;
                if (result < 0) throw new Exception();
                Use(_phone);
            }
            public int B(uint app) { var result = Open(app, 0, out uint phone, V, 0, _i, 2); this._phone = (nint)phone; return result; }
            public void C(uint app) { int phone; phone = Open(app, 1, out uint phone2, V, 0, _i, 2); _phone = (nint)phone2; Use(_phone); }
            public bool D(uint app)
            {
                IntPtr own; int rc = Open(app, 1, out uint own32, V, 0, _i, 2); own = (nint)own32; Use(own); return rc < 0;
            }
        """);

    [Fact]
    public Task A_variable_of_the_call_is_cast_where_it_is_read() => FixAsync(
        """
            public IntPtr A(uint app) => Open(app, 0, out IntPtr phone, V, 0, _i, 2) < 0 ? IntPtr.Zero : phone;
            public void B(uint app) { Open(app, 0, out var phone, V, 0, _i, 2); Use(phone); phone.ToInt64(); }
            public int C(uint app) => Open(app, 0, out _, V, 0, _i, 2);
        """,
        """
            public IntPtr A(uint app) => Open(app, 0, out uint phone, V, 0, _i, 2) < 0 ? IntPtr.Zero : (nint)phone;
            public void B(uint app) { Open(app, 0, out var phone, V, 0, _i, 2); Use((nint)phone); ((nint)phone).ToInt64(); }
            public int C(uint app) => Open(app, 0, out _, V, 0, _i, 2);
        """);

    [Fact]
    public Task Where_something_runs_before_the_call_there_is_no_fix() => NoFixAsync(
        """
            private IntPtr[] _phones = new IntPtr[1];
            private IntPtr Phone;
            public bool A(uint app) { return Ready() && Open(app, 0, out Phone, V, 0, _i, 2) == 0; }
            public void B(uint app) { while (Open(app, 0, out Phone, V, 0, _i, 2) < 0) { } }
            public void C(uint app) { Open(app, 0, out _phones[0], V, 0, _i, 2); }
            static bool Ready() => true;
        """);

    [Fact]
    public Task Older_languages_get_a_declaration_before_the_call() => FixAsync(
        """
            private IntPtr _phone;
            public void A(uint app)
            {
                Open(app, 0, out _phone, V, 0, _i, 2);
            }
        """,
        """
            private IntPtr _phone;
            public void A(uint app)
            {
                uint phone = 0;
                Open(app, 0, out phone, V, 0, _i, 2);
                _phone = (IntPtr)phone;
            }
        """,
        TestProject.Default with { Language = LanguageVersion.CSharp6 });

    [Fact]
    public Task Wider_numbers_by_value_are_cast_and_texts_lose_their_ref() => Verify.FixOnlyAsync<ParametersAnalyzer, ParameterTypeFix>(
        Head + """
            [DllImport("tapi32.dll")] static extern int lineGetNumRings(uint line, {|TAPI2003:long address|}, {|TAPI2003:out long rings|});
            [DllImport("tapi32.dll")] static extern int lineDrop(uint call, {|TAPI2003:ref string info|}, uint size);
            public void A(uint line, string text) { lineDrop(line, ref text, 0); }
            public long B(uint line, long address) => lineGetNumRings(line, address, out long rings) < 0 ? 0 : rings;
            public int C(uint line) => checked(
                lineGetNumRings(line, Next(), out _) + lineGetNumRings(line, 0, out _));
            static long Next() => 1;
        }
        """,
        Head + """
            [DllImport("tapi32.dll")] static extern int lineGetNumRings(uint line, uint address, out uint rings);
            [DllImport("tapi32.dll")] static extern int lineDrop(uint call, string info, uint size);
            public void A(uint line, string text) { lineDrop(line, text, 0); }
            public long B(uint line, long address) => lineGetNumRings(line, (uint)address, out uint rings) < 0 ? 0 : (long)rings;
            public int C(uint line) => checked(
                lineGetNumRings(line, unchecked((uint)Next()), out _) + lineGetNumRings(line, 0, out _));
            static long Next() => 1;
        }
        """);

    private static Task NoFixAsync(string members) => Verify.NoFixAsync<ParametersAnalyzer, ParameterTypeFix>(
        Head + Import("{|TAPI2005:out IntPtr phone|}") + members + "}");

    private static Task FixAsync(string members, string fixedMembers, TestProject? project = null) =>
        Verify.FixOnlyAsync<ParametersAnalyzer, ParameterTypeFix>(
            Head + Import("{|TAPI2005:out IntPtr phone|}") + members + "}", Head + Import("out uint phone") + fixedMembers + "}", project);

    private static string Import(string parameter) => $"""
            const uint V = 0x20000;
            static readonly UIntPtr _i = UIntPtr.Zero;
            [DllImport("tapi32.dll", EntryPoint = "phoneOpen")]
            static extern int Open(uint app, uint device, {parameter}, uint version, uint extension, UIntPtr instance, uint privilege);
            static void Use(IntPtr phone) {"{ }"}

        """;

    private const string Head =
        """
        using System;
        using System.Runtime.InteropServices;
        class Program
        {

        """;
}
