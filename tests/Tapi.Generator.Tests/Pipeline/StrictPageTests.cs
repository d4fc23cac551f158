using Tapi.Generator.Tests.Harness;
using Tapi.Testing;

namespace Tapi.Generator.Tests.Pipeline;

/// <summary>Every word of ours that means nothing is reported at its place, with the word that was meant; what is right never is.</summary>
public class StrictPageTests
{
    public static TheoryData<string, string, string, string, string> Mistakes => new()
    {
        // page, what is replaced, the replacement, the diagnostic, the suggestion
        { "nf-acme.md", "[in, LINEACMEMODE", "[inn, LINEACMEMODE", "TAPI1030 inn", "in" },
        { "nf-acme.md", "in, optional,", "in, optoinal,", "TAPI1030 optoinal", "optional" },
        { "nf-acme.md", "lphCall [out]", "lphCall [text]", "TAPI1030 text", "" },
        { "nf-acme.md", "lphCall [out]", "lphCall [out, since 2.0]", "TAPI1030 since 2.0", "" },
        { "ns-acme.md", "seconds, since", "secnods, since", "TAPI1030 secnods", "seconds" },
        { "ns-acme.md", "since 2.2", "sinze 2.2", "TAPI1030 sinze 2.2", "since 2.2" },
        { "ns-acme.md", "since 2.2", "since", "TAPI1030 since]", "since 2.2" },
        { "ns-acme.md", "list DWORD LINEACMEMODE", "list DWORD LINEACMEMODE more", "TAPI1030 list DWORD LINEACMEMODE more", "list TYPE" },
        { "ne-acme.md", "[alone]", "[alnoe]", "TAPI1030 alnoe", "alone" },
        { "nm-acme.md", "[unused]", "[unusde]", "TAPI1030 unusde", "unused" },
        { "nm-acme.md", "[HLINE as line]", "[HLINE]", "TAPI1030 HLINE]", "" },

        { "nf-acme.md", "tapi.completion:", "tapi.complettion:", "TAPI1031 tapi.complettion", "tapi.completion" },
        { "nf-acme.md", "tapi.completion: ", "tapi.completion:", "TAPI1031 tapi.completion", "tapi.completion: " },
        { "nf-acme.md", "tapi.version:", "tpi.version:", "TAPI1031 tpi.version", "tapi.version" },
        { "nf-acme.md", "tapi.version: 2.0", "tapi.kind: flags", "TAPI1031 tapi.kind", "" },
        { "nf-acme.md", "tapi.version: 2.0", "tapi.priority: high", "TAPI1031 tapi.priority", "" },

        { "nf-acme.md", "tapi.version: 2.0", "api_nmae:\n- lineAcmeRing", "TAPI1031 api_nmae", "api_name" },
        { "ns-acme.md", "req.typenames:", "req.typname:", "TAPI1031 req.typname", "req.typenames" },
        { "nf-acme.md", "tapi.completion: LINE_REPLY", "TAPI.version: 2.1", "TAPI1039 TAPI.version", "" },
        { "nf-acme.md", "## -remarks", "## -description ", "TAPI1039 ## -description ", "" },

        { "ne-acme.md", "tapi.kind: flags", "tapi.kind: enum", "TAPI1032 enum", "" },
        { "ne-acme.md", "tapi.kind: flags", "tapi.kind: flag", "TAPI1032 flag", "flags" },
        { "nf-acme.md", "tapi.version: 2.0", "tapi.version: 2.3", "TAPI1032 2.3", "" },
        { "nf-acme.md", "tapi.version: 2.0", "tapi.role: realease", "TAPI1032 realease", "release" },
        { "nm-acme.md", "tapi.version: 2.0", "tapi.role: reply-to", "TAPI1032 reply-to", "" },
        { "nf-acme.md", "tapi.version: 2.0", "tapi.proxy: LINEACMEMODE at dwX", "TAPI1032 LINEACMEMODE at dwX", "" },
        { "nm-acme.md", "tapi.ends: application when", "tapi.ends: applicaton when", "TAPI1032 applicaton when", "" },
        { "nm-acme.md", "in dwParam1 until", "in dwParam0 until", "TAPI1032 LINEACMEMODE_LOUD in dwParam0", "" },
        { "nm-acme.md", "dwParam1 of lineDrop", "dwParam1 from lineDrop", "TAPI1032 dwWait as dwParam1 from", "" },
        { "ns-acme.md", "since 2.2", "since 2.9", "TAPI1032 2.9", "" },

        { "nf-acme.md", "hLine [in]", "hLine [out]", "TAPI1030 out", "" },
        { "nf-acme.md", "dwMode [in, LINEACMEMODE, several]", "dwMode [in, several]", "TAPI1030 several", "" },
        { "ns-acme.md", "-field dwUsedSize", "-field dwUsedSize [since 2.1]", "TAPI1030 since 2.1", "" },
        { "nf-acme.md", "tapi.completion: LINE_REPLY", "tapi.completion: PHONE_REPLY", "TAPI1032 PHONE_REPLY", "LINE_REPLY" },
        { "nf-acme.md", "LINE_REPLY", "LINE_PROXYREQUEST", "TAPI1032 LINE_PROXYREQUEST", "LINE_REPLY" },
        { "nf-acme.md", "tapi.version: 2.0", "tapi.obsolete: no", "TAPI1032 no", "yes" },
        { "nf-acme.md", "tapi.version: 2.0", "tapi.obsolete: True", "TAPI1032 True", "yes" },

        { "nf-acme.md", "## -remarks", "## -remark", "TAPI1033 ## -remark", "## -remarks" },
        { "nf-acme.md", "## -remarks", "## remarks", "TAPI1033 ## remarks", "## -remarks" },
        { "nf-acme.md", "## -remarks", "## -Remarks", "TAPI1033 ## -Remarks", "## -remarks" },
        { "nf-acme.md", "## -remarks", "##-remarks", "TAPI1033 ##-remarks", "## -remarks" },
        { "nf-acme.md", "## -returns", "## -return", "TAPI1033 ## -return", "## -returns" },
        { "nf-acme.md", "## -remarks", "## -enum-fields", "TAPI1033 ## -enum-fields", "" },
        { "nf-acme.md", "## -remarks", "### -parm lpExtra [in]\n\n## -remarks", "TAPI1033 ### -parm", "### -param NAME [notes]" },
        { "ne-acme.md", "[alone]", "[alone", "TAPI1033 ### -field LINEACMEMODE_SOFT", "### -field NAME [notes]" },

        { "nf-acme.md", "in, LINEACMEMODE", "in, LINEACMEMOED", "TAPI1034 LINEACMEMOED", "LINEACMEMODE" },
        { "nf-acme.md", "by dwMode]", "by dwMoed]", "TAPI1034 dwMoed", "dwMode" },
        { "nf-acme.md", "| LINEACMEMODE_LOUD |", "| LINEACMEMODE_LUOD |", "TAPI1034 LINEACMEMODE_LUOD", "LINEACMEMODE_LOUD" },
        { "nf-acme.md", "LOUD | LINEACMELIST", "LOUD | LINEACMELITS", "TAPI1034 LINEACMELITS", "LINEACMELIST" },
        { "nf-acme.md", "tapi.completion: LINE_REPLY", "tapi.completion: LINE_REPLIES", "TAPI1034 LINE_REPLIES", "" },
        { "nf-acme.md", "tapi.completion: LINE_REPLY", "tapi.completion: LINE_REPYL", "TAPI1034 LINE_REPYL", "LINE_REPLY" },
        { "nf-acme.md", "tapi.version: 2.0", "tapi.obsolete: lineMakeCal", "TAPI1034 lineMakeCal", "lineMakeCall" },
        { "nf-acme.md", "or LINEERR_NOMEM", "or LINEERR_NOMEN", "TAPI1034 LINEERR_NOMEN", "LINEERR_NOMEM" },
        { "ns-acme.md", "count dwNumEntries", "count dwNope", "TAPI1034 dwNope", "" },
        { "ns-acme.md", "count dwNumEntries", "count dwNumEntires", "TAPI1034 dwNumEntires", "dwNumEntries" },
        { "ns-acme.md", "list LINEEXTENSIONID", "list NOPE", "TAPI1034 NOPE", "" },
        { "ns-acme.md", "list LINEEXTENSIONID", "list LINEEXTENSOINID", "TAPI1034 LINEEXTENSOINID", "LINEEXTENSIONID" },
        { "ns-acme.md", "list DWORD LINEACMEMODE", "list DWORD LINEACMODE", "TAPI1034 LINEACMODE", "LINEACMEMODE" },
        { "ns-acme.md", "= LINEACMEMODE_SOFT", "= LINEACMEMODE_SOTF", "TAPI1034 LINEACMEMODE_SOTF", "LINEACMEMODE_SOFT" },
        { "nm-acme.md", "-param dwParam3", "-param dwParm3", "TAPI1034 dwParm3", "dwParam3" },
        { "nm-acme.md", "[as detail by dwParam1]", "[as detail by dwParam0]", "TAPI1034 dwParam0", "dwParam" },
        { "nm-acme.md", "has LINEACMEMODE_LOUD", "has LINEACMEMODE_LUOD", "TAPI1034 LINEACMEMODE_LUOD", "LINEACMEMODE_LOUD" },
        { "nm-acme.md", "until LINEACMEMODE_SOFT", "until LINEACMEMODE_SOTF", "TAPI1034 LINEACMEMODE_SOTF", "LINEACMEMODE_SOFT" },
        { "nm-acme.md", "of lineDrop", "of lineDorp", "TAPI1034 lineDorp", "lineDrop" },
        { "nm-acme.md", "HCALL as otherCall", "DWROD as otherCall", "TAPI1034 DWROD", "DWORD" },
        { "nm-acme.md", "SOFT | LINEACMEMODE", "SOFT | LINEACMEMOED", "TAPI1034 LINEACMEMOED", "LINEACMEMODE" },

        { "nf-acme.md", "HLINE hLine", "HLNIE hLine", "TAPI1035 HLNIE", "HLINE" },
        { "nf-acme.md", "LPHCALL lphCall", "LPHCAL lphCall", "TAPI1035 LPHCAL", "HCALL" },
        { "ns-acme.md", "HCALL hCall", "HCLAL hCall", "TAPI1035 HCLAL", "HCALL" },
        { "nm-acme.md", "[HLINE as line]", "[HLINES as line]", "TAPI1035 HLINES", "HLINE" },

        { "nf-acme.md", "DWORD dwMode", "DWROD dwMode", "TAPI1011 dwMode [in", "DWORD" },
        { "ns-acme.md", "DWORD dwWait", "DWROD dwWait", "TAPI1011 dwWait [seconds", "DWORD" },
        { "nc-acme.md", "DWORD     dwRings", "DWROD     dwRings", "TAPI1011 DWROD", "DWORD" },
        { "nc-acme.md", "-param dwRings", "-param dwRigns", "TAPI1009 dwRigns", "" },
        { "nc-acme.md", "tapi.version: 2.0", "tapi.role: release", "TAPI1031 tapi.role", "" },
        { "ns-acme.md", "  DWORD dwWait;\n", "", "TAPI1009 dwWait [seconds", "" },
        { "ns-acme.md", "DWORD dwWait;", "DWORD dwWiat;", "TAPI1009 dwWait [seconds", "" },

        { "nf-acme.md", "NF:tapi.lineAcmeRing", "NF:tspi.lineAcmeRing", "TAPI1036 NF:tspi.lineAcmeRing", "" },
        { "nf-acme.md", "NF:tapi.lineAcmeRing", "NF:tapi.lineMakeCall", "TAPI1037 NF:tapi.lineMakeCall", "" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public Task A_mistake_is_reported_at_its_place_with_what_was_meant(
        string path, string old, string @new, string report, string suggestion) =>
        VendorReports.AssertAsync(path, old, @new, report, suggestion);

    [Fact]
    public async Task Right_pages_of_a_project_are_not_reported() => Assert.Empty(await VendorReports.ReportAsync());

    [Fact]
    public async Task A_page_that_cannot_be_read_is_reported_once()
    {
        var page = VendorPages.Constants.With(text => text.Replace("SOFT:0x00000001", "SOFT", StringComparison.Ordinal));

        var report = Assert.Single(await VendorReports.ReportAsync(page));

        Assert.Contains("TAPI1010", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_missing_is_reported_as_such()
    {
        var diagnostic = Assert.Single(
            await Compiler.AnalyzeAsync([.. SpecPages.OfPackage, new TestPage("missing.md", string.Empty) { IsMissing = true }]));

        Assert.Equal(("TAPI1038", "missing.md"), (diagnostic.Id, diagnostic.Location.GetLineSpan().Path));
    }

    [Fact]
    public async Task A_handle_type_of_a_vendor_that_several_pages_use_is_its_own()
    {
        var function = VendorPages.Function.With(text => text.Replace("HLINE hLine", "HLINES hLine", StringComparison.Ordinal));
        var message = VendorPages.Message.With(text => text.Replace("[HLINE as", "[HLINES as", StringComparison.Ordinal));

        var reports = await VendorReports.ReportAsync(function, message);

        Assert.DoesNotContain(reports, text => text.Contains("HLINES", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_of_a_vendors_own_ANSI_function_is_right()
    {
        var page = VendorPages.Function.With(text => text.Replace("lineAcmeRing", "lineAcmeRingA", StringComparison.Ordinal));

        Assert.Empty(await VendorReports.ReportAsync(page));
    }

    [Fact]
    public async Task The_pages_of_the_project_have_no_mistake() => Assert.Empty(await Compiler.AnalyzeAsync(SpecPages.All));

    [Fact]
    public async Task The_pages_of_the_reference_have_none_of_ours()
    {
        var pages = SharedReference.Pages("sdk-api", string.Empty);
        Assert.SkipWhen(pages.Count == 0, "the public reference pages are not on this machine");

        var reported = await Compiler.AnalyzeAsync(SpecPages.OfPackage.Concat(pages));

        Assert.DoesNotContain(reported, diagnostic => diagnostic.Id.StartsWith("TAPI103", StringComparison.Ordinal));
        Assert.DoesNotContain(reported, diagnostic => diagnostic.Id is "TAPI1007" or "TAPI1015" or "TAPI1016" or "TAPI1028" or "TAPI1029");
    }
}
