using Microsoft.CodeAnalysis;
using Tapi.Analyzers.Tests.Harness;
using Tapi.Generator.Analyzers.Signatures;
using Tapi.Generator.CodeFixes.Signatures;

namespace Tapi.Analyzers.Tests.Signatures;

/// <summary>TAPI2004: the result of a TAPI function is a signed 32-bit number.</summary>
public class ReturnTypeTests
{
    [Fact]
    public Task Another_result_is_reported_and_becomes_an_int() => Verify.FixAsync<ReturnTypeAnalyzer, ReturnTypeFix>(
        """
        using System.Runtime.InteropServices;
        static class Native
        {
            [DllImport("tapi32.dll")]
            public static extern {|TAPI2004:long|} lineClose(uint hLine);

            [DllImport("tapi32.dll")]
            public static extern {|TAPI2004:uint|} lineShutdown(uint hLineApp);

            [DllImport("tapi32.dll")]
            public static extern {|TAPI2004:void|} lineDeallocateCall(uint hCall);

            [DllImport("tapi32.dll")]
            public static extern {|TAPI2004:nint|} phoneClose(uint hPhone);
        }
        """,
        """
        using System.Runtime.InteropServices;
        static class Native
        {
            [DllImport("tapi32.dll")]
            public static extern int lineClose(uint hLine);

            [DllImport("tapi32.dll")]
            public static extern int lineShutdown(uint hLineApp);

            [DllImport("tapi32.dll")]
            public static extern int lineDeallocateCall(uint hCall);

            [DllImport("tapi32.dll")]
            public static extern int phoneClose(uint hPhone);
        }
        """);

    [Fact]
    public Task No_fix_is_offered_that_a_caller_would_not_compile_with()
    {
        const string source =
            """
            using System.Runtime.InteropServices;
            static class Native
            {
                [DllImport("tapi32.dll")]
                public static extern {|TAPI2004:bool|} lineClose(uint hLine);

                public static void Close(uint line)
                {
                    if (!lineClose(line))
                    {
                        throw new System.InvalidOperationException();
                    }
                }
            }
            """;
        return Verify.FixAsync<ReturnTypeAnalyzer, ReturnTypeFix>(source, source);
    }

    [Fact]
    public Task Enums_structures_and_floats_of_other_sizes_are_reported() => Verify.RuleAsync<ReturnTypeAnalyzer>(
        """
        using System;
        using System.Runtime.InteropServices;
        enum LineError : uint { None }
        enum Small : short { None }
        struct Wide { public IntPtr Value; }
        static class Native
        {
            [DllImport("tapi32.dll", EntryPoint = "lineClose")]
            public static extern {|TAPI2004:LineError|} Close1(uint hLine);

            [DllImport("tapi32.dll", EntryPoint = "lineClose")]
            public static extern {|TAPI2004:Small|} Close2(uint hLine);

            [DllImport("tapi32.dll", EntryPoint = "lineClose")]
            public static extern {|TAPI2004:Wide|} Close3(uint hLine);

            [DllImport("tapi32.dll", EntryPoint = "lineClose")]
            public static extern {|TAPI2004:double|} Close4(uint hLine);

            [DllImport("tapi32.dll", EntryPoint = "lineClose")]
            public static extern {|TAPI2004:string|} Close5(uint hLine);

            public static int Close(uint line)
            {
                return lineClose(line) ? 0 : 1;

                [DllImport("tapi32.dll")]
                [return: MarshalAs(UnmanagedType.Bool)]
                static extern {|TAPI2004:bool|} lineClose(uint hLine);
            }
        }
        """);

    [Theory]
    [InlineData("LineError", "None, Allocated = 0x80000001, Failed = 0x80000048")]
    [InlineData("LineError", "Failed = 0x80000048, Unknown = 0xFFFFFFFF")]
    [InlineData("{|TAPI2004:LineError|}", "None, Failed")]
    [InlineData("{|TAPI2004:LineError|}", "None, Failed = 0x80000048, Pending = 1")]
    [InlineData("{|TAPI2004:LineError|}", "None, Failed = 0xF0000000")]
    public Task An_unsigned_enum_of_error_codes_holds_every_result(string type, string members) => Verify.RuleAsync<ReturnTypeAnalyzer>(
        $$"""
        using System.Runtime.InteropServices;
        enum LineError : uint { {{members}} }
        static class Native
        {
            [DllImport("tapi32.dll")]
            public static extern {{type}} lineClose(uint hLine);
        }
        """);

    [Fact]
    public Task A_request_identifier_that_PreserveSig_drops_is_reported() => Verify.RuleAsync<ReturnTypeAnalyzer>(
        """
        using System.Runtime.InteropServices;
        static class Native
        {
            [DllImport("tapi32.dll", PreserveSig = false)]
            public static extern {|TAPI2004:void|} lineAnswer(uint hCall, byte[]? lpsUserUserInfo, uint dwSize);

            [DllImport("tapi32.dll", PreserveSig = false)]
            public static extern void lineClose(uint hLine);
        }
        """);

    [Fact]
    public Task Everything_that_holds_the_32_bits_with_their_sign_is_silent() => Verify.RuleAsync<ReturnTypeAnalyzer>(
        """
        using System.Runtime.InteropServices;
        enum LineError { None }
        readonly struct HRESULT { private readonly uint _value; public bool Failed => (int)_value < 0; }
        static class Native
        {
            [DllImport("tapi32.dll", EntryPoint = "lineClose")]
            public static extern int Close1(uint hLine);

            [DllImport("tapi32.dll", EntryPoint = "lineClose")]
            public static extern LineError Close2(uint hLine);

            [DllImport("tapi32.dll", EntryPoint = "lineClose")]
            public static extern HRESULT Close3(uint hLine);

            [DllImport("tapi32.dll", EntryPoint = "lineClose")]
            [return: MarshalAs(UnmanagedType.I4)]
            public static extern bool Close4(uint hLine);
        }
        """);

    [Fact]
    public Task A_native_number_has_the_size_in_a_process_of_32_bits() => Verify.RuleAsync<ReturnTypeAnalyzer>(
        """
        using System.Runtime.InteropServices;
        static class Native
        {
            [DllImport("tapi32.dll")]
            public static extern nint lineClose(uint hLine);
        }
        """,
        TestProject.Default with { Platform = Platform.X86 });
}
