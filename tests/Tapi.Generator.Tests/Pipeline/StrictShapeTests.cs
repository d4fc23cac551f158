using Tapi.Testing;

namespace Tapi.Generator.Tests.Pipeline;

/// <summary>What does not fit the rest of a page is reported: names, numbers, rows and headings.</summary>
public class StrictShapeTests
{
    private const string Declaration =
        "```C\ntypedef void (CALLBACK *ACMECALLBACK)(\n  DWORD     dwRings,\n  DWORD_PTR dwInstance\n);\n```";

    public static TheoryData<string, string, string, string, string> Mistakes => new()
    {
        // The name in the declaration, and what a name begins with.
        { "nf-acme.md", "LONG lineAcmeRing(", "LONG lineAcmeRnig(", "TAPI1028 lineAcmeRnig", "" },
        { "nf-acme.md", "NF:tapi.lineAcmeRing", "NF:tapi.lineAcmeRign", "TAPI1028 lineAcmeRing(", "" },
        { "nm-acme.md", "#define LINE_ACMERANG", "#define LINE_ACMERNAG", "TAPI1028 LINE_ACMERNAG", "" },
        { "nc-acme.md", "*ACMECALLBACK)", "*ACMECALBACK)", "TAPI1028 ACMECALBACK", "" },
        { "ns-acme.md", "struct lineacmelist_tag", "struct lineacmelits_tag", "TAPI1028 lineacmelits_tag", "" },
        { "ns-acme.md", "req.typenames: LINEACMELIST,", "req.typenames: LINEACMELITS,", "TAPI1028 LINEACMELIST, *LP", "" },
        { "nf-acme.md", "NF:tapi.lineAcmeRing", "NF:tapi.acmeRing", "TAPI1007 NF:tapi.acmeRing", "" },
        { "nm-acme.md", "NM:tapi.LINE_ACMERANG", "NM:tapi.LIEN_ACMERANG", "TAPI1007 NM:tapi.LIEN_ACMERANG", "" },
        { "ne-acme.md", "NE:tapi.LINEACMEMODE", "NE:tapi.LINEACMEMODE_", "TAPI1007 NE:tapi.LINEACMEMODE_", "" },
        { "ne-acme.md", "NE:tapi.LINEACMEMODE", "NE:tapi.LINEACMEMODES", "TAPI1007 NE:tapi.LINEACMEMODES", "" },
        { "nf-acme.md", "UID: NF", "UDI: NF", "TAPI1003 UDI", "" },
        { "nf-acme.md", "UID: NF", "UID NF", "TAPI1003 UID NF", "" },

        // Only one declaration counts.
        { "nf-acme.md", "LPHCALL lphCall\n);", "LPHCALL lphCall\n);\nLONG lineAcmeHang(HLINE hLine);", "TAPI1008 LONG lineAcmeHang", "" },
        { "ns-acme.md", "LINEACMELIST, *LPLINEACMELIST;", "LINEACMELIST *LPLINEACMELIST;", "TAPI1008 *LPLINEACMELIST;", "" },
        { "nm-acme.md", "#define LINE_ACMERANG 99L", "#define LINE_ACMERANG 99L 100L", "TAPI1008 100L", "" },

        { "nf-acme.md", ");\n```", ");", "TAPI1017 ```C", "" },
        { "nf-acme.md", "Nothing else.", "```text\nNothing else.", "TAPI1017 ```text", "" },
        { "nf-acme.md", "```\n\n## -p", "```\n\n```cpp\nLONG lineRing(HLINE hLine);\n```\n\n## -p", "TAPI1008 ```cpp", "" },
        { "nc-acme.md", Declaration, "typedef void (CALLBACK *ACMECALLBACK)(DWORD dwRings);", "TAPI1008 ## -syntax", "" },

        // Constants among those of their group.
        { "ne-acme.md", "-field LINEACMEMODE_LOUD", "-field LINEACMEMOED_LOUD", "TAPI1029 LINEACMEMOED_LOUD", "LINEACMEMODE_LOUD" },
        { "ne-acme.md", "-field LINEACMEMODE_LOUD", "-field OTHER_LOUD", "TAPI1029 OTHER_LOUD", "" },
        { "ne-acme.md", "LOUD:0x00000002", "LOUD:0x00100002", "TAPI1029 LINEACMEMODE_LOUD", "" },
        { "ne-acme.md", "LOUD:0x00000002", "LOUD:0x0000002\n\n### -field LINEACMEMODE_HIGH:0x00000004", "TAPI1029 LINEACMEMODE_LOUD", "" },

        // Rows of the tables that types depend on.
        { "nf-acme.md", "| LINEACMEMODE_LOUD | LINEACMELIST |", "LINEACMEMODE_LOUD | LINEACMELIST |", "TAPI1015 LINEACMEMODE_LOUD |", "" },
        { "nf-acme.md", "| LINEACMEMODE_LOUD | LINEACMELIST |", "| LINEACMEMODE_LOUD  LINEACMELIST |", "TAPI1015 | LINEACMEMODE_LOUD", "" },
        { "nf-acme.md", "LINEACMEMODE_LOUD | LINEACMELIST |", "LINEACMEMODE_LOUD || LINEACMELIST |", "TAPI1015 | LINEACMEMODE_LOUD", "" },
        { "nf-acme.md", "| --- | --- |\n", "", "TAPI1015 | LINEACMEMODE_LOUD", "" },
        { "nf-acme.md", "| LINEACMEMODE_LOUD | LINEACMELIST |\n| LINEACMEMODE_SOFT | LINEACMELIST |\n", "", "TAPI1015 dwMode]", "" },
        { "nm-acme.md", "| HCALL as otherCall |", "| HCaLL as otherCall |", "TAPI1015 | LINEACMEMODE_LOUD", "" },
        { "nm-acme.md", "| HCALL as otherCall |", "| HCALL aas otherCall |", "TAPI1015 | LINEACMEMODE_LOUD", "" },
        { "nm-acme.md", "| HCALL as otherCall |", "| HCLAL as otherCall |", "TAPI1035 HCLAL", "HCALL" },
        { "nm-acme.md", "### -param dwParam3 [unused]\n\nNothing.", "", "TAPI1016 ## -parameters", "" },

        // Notes that contradict each other, or lead nowhere.
        { "ns-acme.md", "[seconds, since 2.2]", "[seconds, milliseconds]", "TAPI1030 milliseconds", "" },
        { "nf-acme.md", "lphCall [out]", "lphCall [in, out]", "TAPI1030 out]", "" },
        { "ns-acme.md", "-field dwMode [LINEACMEMODE = LINEACMEMODE_SOFT]", "-field dwMode [string]", "TAPI1030 string]", "" },
        { "ns-acme.md", "list DWORD LINEACMEMODE", "list LPVOID", "TAPI1032 LPVOID]", "" },
        { "nf-acme.md", "tapi.version: 2.0", "tapi.role: release", "TAPI1032 release", "" },

        // Headings and keys with something too much.
        { "nm-acme.md", "### -param dwParam3", "#### -param dwParam3", "TAPI1033 #### -param dwParam3", "### -param NAME [notes]" },
        { "nm-acme.md", "### -param dwParam3", "x## -param dwParam3", "TAPI1033 x## -param dwParam3", "### -param NAME [notes]" },
        { "nm-acme.md", "### -param dwParam3", "# ## -param dwParam3", "TAPI1033 # ## -param dwParam3", "### -param NAME [notes]" },
        { "nm-acme.md", "### -param dwParam3", "-param dwParam3", "TAPI1033 -param dwParam3", "### -param NAME [notes]" },
        { "nm-acme.md", "### -param dwParam3", " ### -param dwParam3", "TAPI1033  ### -param dwParam3", "### -param NAME [notes]" },
        { "nf-acme.md", "## -remarks", "## x -remarks", "TAPI1033 ## x -remarks", "## -remarks" },
        { "nf-acme.md", "## -description", "#x -description", "TAPI1033 #x -description", "## -description" },
        { "ne-acme.md", "tapi.kind: flags", "tapi .kind: flags", "TAPI1031 tapi .kind", "tapi.kind: " },
        { "ne-acme.md", "tapi.kind: flags", " tapi.kind: flags", "TAPI1031 tapi.kind", "tapi.kind: " },

        { "nf-acme.md", "LPVOID lpBuffer", "LPVODI lpBuffer", "TAPI1011 lpBuffer [in", "LPVOID" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public Task A_mistake_is_reported_at_its_place(string path, string old, string @new, string report, string suggestion) =>
        VendorReports.AssertAsync(path, old, @new, report, suggestion);

    [Theory]
    [InlineData("nf-acme.md", "Nothing else.", "Nothing more.")]
    [InlineData("ns-acme.md", "list DWORD LINEACMEMODE", "list LPVOID")]
    [InlineData("nf-acme.md", "tapi.version: 2.0", "tapi.role: release")]
    [InlineData("nf-acme.md", "\nThe line.\n", "\n")]
    [InlineData("nm-acme.md", "[HLINE as line]", "[HPHONE as phone]")]
    [InlineData("nm-acme.md", "HCALL as otherCall", "HPHONE as otherPhone")]
    public void What_a_page_gets_wrong_compiles_nevertheless(string path, string old, string @new)
    {
        var page = VendorPages.All.Single(page => page.Path == path);

        var generation = Compiler.Generate(
            [.. SpecPages.OfPackage, .. VendorPages.All.Where(other => other != page), Edited(page, old, @new)]);

        Assert.Empty(generation.Complaints);
    }

    [Theory]
    [InlineData("UID: NE:tapi.LINEACMEMODE", "UDI: NE:tapi.LINEACMEMODE")]
    [InlineData("UID: NE:tapi.LINEACMEMODE", "UID: NE:tapi LINEACMEMODE")]
    public async Task Pages_that_name_a_page_without_a_UID_are_not_reported(string old, string @new) =>
        Assert.Single(await VendorReports.ReportAsync(Edited(VendorPages.Constants, old, @new)));

    [Theory]
    [InlineData("DWORD dwWait;", "DWORD dwWait")]
    [InlineData("DWORD dwWait;", "DWORD dwWait[99999];")]
    public async Task Pages_that_name_a_structure_that_is_left_out_are_not_reported_as_unknown(string old, string @new) =>
        Assert.DoesNotContain(
            await VendorReports.ReportAsync(Edited(VendorPages.Structure, old, @new)),
            report => report.Contains("TAPI1034", StringComparison.Ordinal));

    [Theory]
    [InlineData("0x00000002", "2")]
    [InlineData("0x00000002", "0x2")]
    [InlineData("0x00000002", "0x00000002\n\nLoudly.\n\n### -field LINEACMEMODE_BOTH:0x00000003")]
    public async Task A_constant_that_is_right_is_not_reported(string old, string @new) =>
        Assert.Empty(await VendorReports.ReportAsync(Edited(VendorPages.Constants, old, @new)));

    private static TestPage Edited(TestPage page, string old, string @new) =>
        page.With(text => text.Replace(old, @new, StringComparison.Ordinal));
}
