using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Tapi.Analyzers.Tests.Harness;
using Tapi.Generator.Analyzers.Constants;
using Tapi.Generator.CodeFixes.Constants;

namespace Tapi.Analyzers.Tests.Constants;

/// <summary>TAPI2013: a constant has another value than in tapi.h.</summary>
public class ConstantValueTests
{
    private const string Import = """

        static class Import
        {
            [System.Runtime.InteropServices.DllImport("tapi32.dll")]
            public static extern int lineDeallocateCall(uint hCall);
        }
        """;

    [Fact]
    public Task A_specific_name_with_another_value_is_reported_without_any_import_and_fixed() =>
        Verify.FixAsync<ConstantValueAnalyzer, ConstantValueFix>(
        """
        static class Native
        {
            public const uint {|TAPI2013:LINEERR_INUSE|} = 0x8000000D;
            public const int {|TAPI2013:LINEERR_ALLOCATED|} = unchecked((int)0x80000011), {|TAPI2013:LINEERR_BADDEVICEID|} = -5; // codes
            public const long {|TAPI2013:LINEERR_BEARERMODEUNAVAIL|} = 0x80000004;
            private const byte {|TAPI2013:LINECALLSTATE_OFFERING|} = 3;
            internal static readonly int LINECALLSELECT_CALL = {|TAPI2013:3|};
            public static int Run()
            {
                const int {|TAPI2013:PHONEERR_INUSE|} = unchecked((int)0x90000005);
                return PHONEERR_INUSE;
            }
        }
        enum Codes : uint { {|TAPI2013:LINECALLSTATE_CONNECTED|} = 5, Other = 6 }
        """,
        """
        static class Native
        {
            public const uint LINEERR_INUSE = 0x8000000F;
            public const int LINEERR_ALLOCATED = unchecked((int)0x80000001), LINEERR_BADDEVICEID = unchecked((int)0x80000002); // codes
            public const long LINEERR_BEARERMODEUNAVAIL = 0x80000003;
            private const byte LINECALLSTATE_OFFERING = 0x00000002;
            internal static readonly int LINECALLSELECT_CALL = 4;
            public static int Run()
            {
                const int PHONEERR_INUSE = unchecked((int)0x90000006);
                return PHONEERR_INUSE;
            }
        }
        enum Codes : uint { LINECALLSTATE_CONNECTED = 0x00000100, Other = 6 }
        """);

    [Fact]
    public Task A_member_that_counts_on_gets_a_value_where_no_other_counts_on_from_it() =>
        Verify.FixAsync<ConstantValueAnalyzer, ConstantValueFix>(
        """
        enum Codes { LINECALLSTATE_IDLE = 1, LINECALLSTATE_OFFERING, {|TAPI2013:LINECALLSTATE_ACCEPTED|},
            Own = 9, {|TAPI2013:LINECALLSTATE_DIALTONE|} }
        """,
        """
        enum Codes { LINECALLSTATE_IDLE = 1, LINECALLSTATE_OFFERING, LINECALLSTATE_ACCEPTED = 0x00000004,
            Own = 9, LINECALLSTATE_DIALTONE = 0x00000008 }
        """);

    [Fact]
    public Task Names_that_others_may_have_count_where_tapi_is_imported() => Verify.RuleAsync<ConstantValueAnalyzer>(
        """
        using System;
        static class Native
        {
            public const int {|TAPI2013:LINE_CALLSTATE|} = 5;
            public const int {|TAPI2013:TAPIMAXDESTADDRESSSIZE|} = 256;
            public const int {|TAPI2013:STRINGFORMAT_UNICODE|} = 2;
            public static readonly IntPtr LINEMAPPER = {|TAPI2013:new IntPtr(0)|};
            private const int TAPI_CURRENT_VERSION = 0x00020000;
        }
        """ + Import);

    [Fact]
    public Task The_same_names_are_silent_without_an_import() => Verify.RuleAsync<ConstantValueAnalyzer>(
        """
        static class Drawing
        {
            public const int LINE_CLOSE = 5;
            public const int PHONE_STATE = 1;
            public const int STRINGFORMAT_UNICODE = 2;
            public enum Verb { LINE_CREATE, LINE_REQUEST }
        }
        """);

    [Fact]
    public Task An_enum_named_after_a_group_may_leave_the_prefix_out() => Verify.RuleAsync<ConstantValueAnalyzer>(
        """
        using System;
        enum LineCallState { Idle = 1, Offering = 2, {|TAPI2013:Connected|} = 5, Ours = 77 }
        [Flags] enum LINE_MEDIA_MODES : uint { None = 0, UNKNOWN = 2, InteractiveVoice = 4, {|TAPI2013:DataModem|} = 8, All = 0xFFFF }
        enum LINEERR : uint { ALLOCATED = 0x80000001, BADDEVICEID, BEARERMODEUNAVAIL,
            {|TAPI2013:CALLUNAVAIL|}, {|TAPI2013:COMPLETIONOVERRUN|} }
        """ + Import);

    [Fact]
    public Task An_enum_of_the_projects_own_that_only_shares_names_is_silent() => Verify.RuleAsync<ConstantValueAnalyzer>(
        """
        enum LineCallState { Idle, Offering, Accepted, Connected, Disconnected }
        namespace Numbered { enum LineCallState { Idle = 1, Offering, Accepted, Connected } }
        namespace Counted { enum LineCallState { None = 0, Idle = 10, Offering = 20, Connected = 30 } }
        namespace Named { enum LineState { Idle = 1, Offering = 2, Connected = 5 } }
        namespace Zero { enum LineCallState { Unknown = 0, Idle = 1, Offering = 2, Accepted = 4, UnknownState = 0x8000 } }
        """ + Import);

    [Fact]
    public Task The_same_bits_in_any_type_are_right() => Verify.RuleAsync<ConstantValueAnalyzer>(
        """
        using System;
        static class Native
        {
            public const uint LINEERR_ALLOCATED = 0x80000001;
            public const int LINEERR_BADDEVICEID = unchecked((int)0x80000002), LINEERR_BEARERMODEUNAVAIL = -2147483645;
            public const long LINEERR_CALLUNAVAIL = 0x80000005, LINEERR_INUSE = unchecked((int)0x8000000F);
            public const ulong LINEERR_INVALCALLHANDLE = 0x80000018, LINEERR_REINIT = unchecked((ulong)(int)0x80000052);
            public const int LINEMAPPER = -1;
            public static readonly IntPtr INITIALIZE_NEGOTIATION = (IntPtr)(-1);
            public const string LINECALLSTATE_IDLE = "idle";
            public const double LINECALLSTATE_BUSY = 1.5;
            public const byte LINECALLSTATE_OFFERING = 2;
            public const int LineCallState_Connected = 5;
            public static readonly uint LINECALLSTATE_CONNECTED = Read();
            private static uint Read() => 0;
        }
        enum Wide : long { LINEERR_CALLUNAVAIL = 0x80000005, LINEERR_INUSE = -2147483633 }
        """ + Import);

    [Fact]
    public async Task A_constant_of_another_assembly_is_reported_where_it_is_used()
    {
        var library = CSharpCompilation.Create(
            "Library",
            [CSharpSyntaxTree.ParseText(
                "public static class Native { public const uint LINEERR_INUSE = 0x8000000D, LINEERR_ALLOCATED = 0x80000001; } public enum "
                + "Codes { LINECALLSTATE_IDLE = 3 }",
                cancellationToken: TestContext.Current.CancellationToken)],
            Basic.Reference.Assemblies.Net80.References.All,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var image = new MemoryStream();
        Assert.True(library.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success);
        var compilation = CSharpCompilation.Create(
            "Consumer",
            [CSharpSyntaxTree.ParseText("""
                static class Program
                {
                    public static bool Run(uint x, Codes c) =>
                        x == Native.LINEERR_INUSE || x == Native.LINEERR_ALLOCATED || c is Codes.LINECALLSTATE_IDLE;
                    public static string Name() => nameof(Native.LINEERR_INUSE);
                }
                """, cancellationToken: TestContext.Current.CancellationToken)],
            [.. Basic.Reference.Assemblies.Net80.References.All, MetadataReference.CreateFromImage(image.ToArray())],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

        var reported = await compilation
            .WithAnalyzers([new ConstantValueAnalyzer()], TestProject.Default.AnalyzerOptions)
            .GetAllDiagnosticsAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["Native.LINEERR_INUSE", "Codes.LINECALLSTATE_IDLE"], reported
            .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)
            .Select(diagnostic => diagnostic.Location.SourceTree!
                .ToString()
                .Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length)));
    }

    [Fact]
    public Task The_generated_constants_are_right() =>
        Verify.AllAsync("class Program;", TestProject.Default with { Generates = true, Functions = "line*" });
}
