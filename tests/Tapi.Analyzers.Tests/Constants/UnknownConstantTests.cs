using Tapi.Analyzers.Tests.Harness;
using Tapi.Generator.Analyzers.Constants;
using Tapi.Generator.CodeFixes.Constants;

namespace Tapi.Analyzers.Tests.Constants;

/// <summary>TAPI2014: a constant does not exist in tapi.h.</summary>
public class UnknownConstantTests
{
    private const string Import = """

        static class Import
        {
            [System.Runtime.InteropServices.DllImport("tapi32.dll")]
            public static extern int lineDeallocateCall(uint hCall);
        }
        """;

    [Fact]
    public Task A_misspelled_name_is_reported_and_renamed_everywhere() => Verify.FixAsync<UnknownConstantAnalyzer, UnknownConstantFix>(
        """
        static class Native
        {
            public const uint {|TAPI2014:LINEERR_CALLUNAVIAL|} = 0x80000005;
            public static readonly int LINECALLSTATE_OFFERRING = {|TAPI2014:2|};
            public static bool Run(uint x) => x == LINEERR_CALLUNAVIAL || x == LINECALLSTATE_OFFERRING;
        }
        enum Codes : uint { {|TAPI2014:LINECALLSTATE_CONECTED|} = 0x100 }
        """ + Import,
        """
        static class Native
        {
            public const uint LINEERR_CALLUNAVAIL = 0x80000005;
            public static readonly int LINECALLSTATE_OFFERING = 2;
            public static bool Run(uint x) => x == LINEERR_CALLUNAVAIL || x == LINECALLSTATE_OFFERING;
        }
        enum Codes : uint { LINECALLSTATE_CONNECTED = 0x100 }
        """ + Import);

    [Fact]
    public Task An_error_that_tapi_does_not_have_is_reported() => Verify.RuleAsync<UnknownConstantAnalyzer>(
        """
        static class Native
        {
            public const int {|TAPI2014:LINEERR_REQUESTPROCEEDED|} = unchecked((int)0x80000004);
        }
        """ + Import);

    [Fact]
    public Task An_invented_name_for_a_value_that_has_one_is_reported_and_replaced() =>
        Verify.FixAsync<UnknownConstantAnalyzer, UnknownConstantFix>(
        """
        static class Native
        {
            public const uint {|TAPI2014:LINEINITIALIZEEXOPTION_USEHIDDENAPPLICATION|} = 1;
            public const uint {|TAPI2014:LINEERR_WHATEVER|} = 0x80000001;
        }
        """ + Import,
        """
        static class Native
        {
            public const uint LINEINITIALIZEEXOPTION_USEHIDDENWINDOW = 1;
            public const uint LINEERR_ALLOCATED = 0x80000001;
        }
        """ + Import);

    [Fact]
    public Task Names_of_the_projects_own_are_silent() => Verify.RuleAsync<UnknownConstantAnalyzer>(
        """
        static class Native
        {
            public const uint LINEERR_OK = 0, LINEERR_BASE = 0x80000000, LINEERR_PROVIDER_SPECIAL = 0xC0000001;
            public const uint LINEERR_ALLOCATED = 0x80000001, LINEERR_FIRST = 0x80000001;
            public const uint LINECALLSTATE_ALL = 0xFFFF, LINEBEARERMODE_PROVIDER = 0x10000, LINEMEDIAMODE_VIDEO2 = 0x10000,
                LINECALLFEATURE_NONE = 0, LINECALLSTATE_IDLE = 1, LINECALLSTATE_LOWEST = 1;
            public const int LINE_NEWCALL = 1000, LINETSPIOPTION_NONREENTRANT = 1, LINEERRORS_UNKNOWN = 3, LINEERR_ = 4;
            public const string LINEERR_NAME = "name";
            public const uint LINEERR_Unknown = 0x80000004;
        }
        """ + Import);

    [Fact]
    public Task Without_an_import_nothing_is_known() => Verify.RuleAsync<UnknownConstantAnalyzer>(
        "static class Native { public const uint LINEERR_CALLUNAVIAL = 0x80000005, LINEERR_REQUESTPROCEEDED = 0x80000047; }");
}
