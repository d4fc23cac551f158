using Tapi.Analyzers.Tests.Harness;
using Tapi.Generator.Analyzers.Signatures;
using Tapi.Generator.CodeFixes.Signatures;

namespace Tapi.Analyzers.Tests.Signatures;

/// <summary>TAPI2001: tapi32.dll has no such function.</summary>
public class UnknownExportTests
{
    [Fact]
    public Task A_name_with_other_casing_or_another_encoding_is_reported_and_corrected() =>
        Verify.FixAsync<UnknownExportAnalyzer, UnknownExportFix>(
        """
        using System.Runtime.InteropServices;
        static partial class Native
        {
            [DllImport("tapi32.dll")]
            public static extern int {|TAPI2001:lineShutDown|}(uint hLineApp);

            [DllImport("tapi32.dll", {|TAPI2001:EntryPoint = "lineDropW"|}, CharSet = CharSet.Unicode)]
            public static extern int Drop(uint hCall, byte[]? lpsUserUserInfo, uint dwSize);

            [System.Runtime.InteropServices.DllImportAttribute("tapi32.dll", CharSet = CharSet.Unicode,
                ExactSpelling = true)]
            public static extern int {|TAPI2001:LineDial|}(uint hCall, string lpszDestAddress, uint dwCountryCode);

            [DllImport("tapi32.dll")]
            public static extern int {|TAPI2001:lineDealocateCall|}(uint hCall);

            [DllImport("tapi32.dll", {|TAPI2001:EntryPoint = "phoneGetHookIDW"|}, CharSet = CharSet.Unicode)]
            public static extern int phoneGetID(uint hPhone, nint lpDeviceID, string lpszDeviceClass);
        }
        """,
        """
        using System.Runtime.InteropServices;
        static partial class Native
        {
            [DllImport("tapi32.dll", EntryPoint = "lineShutdown")]
            public static extern int lineShutDown(uint hLineApp);

            [DllImport("tapi32.dll", EntryPoint = "lineDrop", CharSet = CharSet.Unicode)]
            public static extern int Drop(uint hCall, byte[]? lpsUserUserInfo, uint dwSize);

            [System.Runtime.InteropServices.DllImportAttribute("tapi32.dll", CharSet = CharSet.Unicode,
                ExactSpelling = true, EntryPoint = "lineDialW")]
            public static extern int LineDial(uint hCall, string lpszDestAddress, uint dwCountryCode);

            [DllImport("tapi32.dll", EntryPoint = "lineDeallocateCall")]
            public static extern int lineDealocateCall(uint hCall);

            [DllImport("tapi32.dll", EntryPoint = "phoneGetIDW", CharSet = CharSet.Unicode)]
            public static extern int phoneGetID(uint hPhone, nint lpDeviceID, string lpszDeviceClass);
        }
        """);

    [Fact]
    public Task A_function_that_has_only_A_and_W_forms_needs_one_where_nothing_is_probed() =>
        Verify.FixAsync<UnknownExportAnalyzer, UnknownExportFix>(
        """
        using System.Runtime.InteropServices;
        static class Native
        {
            [DllImport("tapi32.dll", CharSet = CharSet.Unicode, ExactSpelling = true)]
            public static extern int {|TAPI2001:lineGetAgentCaps|}(uint hLineApp, uint dwDeviceID, uint dwAddressID,
                uint dwAppAPIVersion, nint lpAgentCaps);
        }
        """,
        """
        using System.Runtime.InteropServices;
        static class Native
        {
            [DllImport("tapi32.dll", CharSet = CharSet.Unicode, ExactSpelling = true, EntryPoint = "lineGetAgentCapsW")]
            public static extern int lineGetAgentCaps(uint hLineApp, uint dwDeviceID, uint dwAddressID,
                uint dwAppAPIVersion, nint lpAgentCaps);
        }
        """);

    [Fact]
    public Task A_function_that_exists_nowhere_is_reported_without_a_wrong_suggestion() =>
        Verify.FixAsync<UnknownExportAnalyzer, UnknownExportFix>(
        """
        using System.Runtime.InteropServices;
        static class Native
        {
            [DllImport("tapi32.dll")]
            public static extern int {|TAPI2001:phoneGetHookIDW|}(uint hPhone);

            [DllImport("tapi32.dll")]
            public static extern int {|TAPI2001:lineSetCallInfo|}(uint hCall, nint lpCallInfo);
        }
        """,
        """
        using System.Runtime.InteropServices;
        static class Native
        {
            [DllImport("tapi32.dll")]
            public static extern int {|TAPI2001:phoneGetHookIDW|}(uint hPhone);

            [DllImport("tapi32.dll")]
            public static extern int {|TAPI2001:lineSetCallInfo|}(uint hCall, nint lpCallInfo);
        }
        """);

    [Fact]
    public Task What_is_found_by_probing_an_ordinal_and_what_no_header_names_are_silent() => Verify.RuleAsync<UnknownExportAnalyzer>(
        """
        using System.Runtime.InteropServices;
        static class Native
        {
            [DllImport("tapi32.dll", CharSet = CharSet.Unicode)]
            public static extern int lineGetAgentCaps(uint hLineApp, uint dwDeviceID, uint dwAddressID,
                uint dwAppAPIVersion, nint lpAgentCaps);

            [DllImport("tapi32.dll", EntryPoint = "lineCreateAgent")]
            public static extern int CreateAgent(uint hLine, string lpszAgentID, string lpszAgentPIN, nint lphAgent);

            [DllImport("tapi32.dll", EntryPoint = "#12")]
            public static extern int LineDropp(uint hCall);

            [DllImport("tapi32.dll")]
            public static extern int internalPerformance(nint buffer);

            [DllImport("other.dll")]
            public static extern int lineShutDown(uint hLineApp);
        }
        """);
}
