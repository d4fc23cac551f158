using Tapi.Analyzers.Tests.Harness;
using Tapi.Generator.Analyzers.Texts;
using Tapi.Generator.CodeFixes.Texts;

namespace Tapi.Analyzers.Tests.Texts;

/// <summary>TAPI2006: Unicode text goes to the ANSI export. TAPI2007: The export and the text marshalling disagree.</summary>
public class ImportTextTests
{
    [Fact]
    public Task Unicode_text_for_the_unsuffixed_export_gets_the_W_export() => Verify.FixAsync<ImportTextAnalyzer, ImportTextFix>(
        """
        using System.Runtime.InteropServices;
        static partial class Native
        {
            [{|TAPI2006:LibraryImport("tapi32.dll", StringMarshalling = StringMarshalling.Utf16)|}]
            public static partial int lineBlindTransfer(uint hCall, string address, uint country);

            public static partial int lineBlindTransfer(uint hCall, string address, uint country) => 0;

            [LibraryImport("tapi32.dll", {|TAPI2006:EntryPoint = "lineBlindTransfer"|}, StringMarshalling = StringMarshalling.Utf16)]
            public static partial int Transfer(uint hCall, string address, uint country);

            public static partial int Transfer(uint hCall, string address, uint country) => 0;
        }
        static unsafe class Other
        {
            [{|TAPI2006:DllImport("tapi32.dll", CharSet = CharSet.Auto, ExactSpelling = true)|}]
            public static extern int lineBlindTransfer(uint hCall, string address, uint country);
        }
        static unsafe class Pointer
        {
            [{|TAPI2006:DllImport("tapi32.dll")|}]
            public static extern int lineBlindTransfer(uint hCall, char* address, uint country);
        }
        static class Wide
        {
            [{|TAPI2006:DllImport("tapi32.dll")|}]
            public static extern int lineBlindTransfer(uint hCall, [MarshalAs(UnmanagedType.LPWStr)] string address, uint country);
        }
        """,
        """
        using System.Runtime.InteropServices;
        static partial class Native
        {
            [LibraryImport("tapi32.dll", StringMarshalling = StringMarshalling.Utf16, EntryPoint = "lineBlindTransferW")]
            public static partial int lineBlindTransfer(uint hCall, string address, uint country);

            public static partial int lineBlindTransfer(uint hCall, string address, uint country) => 0;

            [LibraryImport("tapi32.dll", EntryPoint = "lineBlindTransferW", StringMarshalling = StringMarshalling.Utf16)]
            public static partial int Transfer(uint hCall, string address, uint country);

            public static partial int Transfer(uint hCall, string address, uint country) => 0;
        }
        static unsafe class Other
        {
            [DllImport("tapi32.dll", CharSet = CharSet.Auto, ExactSpelling = true, EntryPoint = "lineBlindTransferW")]
            public static extern int lineBlindTransfer(uint hCall, string address, uint country);
        }
        static unsafe class Pointer
        {
            [DllImport("tapi32.dll", EntryPoint = "lineBlindTransferW")]
            public static extern int lineBlindTransfer(uint hCall, char* address, uint country);
        }
        static class Wide
        {
            [DllImport("tapi32.dll", EntryPoint = "lineBlindTransferW")]
            public static extern int lineBlindTransfer(uint hCall, [MarshalAs(UnmanagedType.LPWStr)] string address, uint country);
        }
        """);

    [Fact]
    public Task Text_takes_the_form_of_the_export() => Verify.FixAsync<ImportTextAnalyzer, ImportTextFix>(
        """
        using System.Runtime.InteropServices;
        static partial class Native
        {
            [{|TAPI2007:DllImport("tapi32.dll")|}]
            public static extern int lineBlindTransferW(uint hCall, string address, uint country);

            [DllImport("tapi32.dll", {|TAPI2007:CharSet = CharSet.Ansi|}, EntryPoint = "lineBlindTransferW")]
            public static extern int Transfer(uint hCall, char[] address, uint country);

            [DllImport("tapi32.dll", CharSet = CharSet.Unicode, EntryPoint = "lineBlindTransfer")]
            public static extern int Transfer2(uint hCall, {|TAPI2007:[MarshalAs(UnmanagedType.LPStr)] string address|}, uint country);

            [DllImport("tapi32.dll", {|TAPI2007:CharSet = CharSet.Unicode|})]
            public static extern int lineBlindTransferA(uint hCall, string address, uint country);

            [DllImport("tapi32.dll", EntryPoint = "lineBlindTransferA")]
            public static extern int Transfer3(uint hCall, {|TAPI2007:[In, MarshalAs(UnmanagedType.LPWStr)] string address|}, uint country);

            [LibraryImport("tapi32.dll", {|TAPI2007:StringMarshalling = StringMarshalling.Utf8|}, EntryPoint = "lineBlindTransferW")]
            public static partial int Transfer4(uint hCall, string address, uint country);

            public static partial int Transfer4(uint hCall, string address, uint country) => 0;
        }
        """,
        """
        using System.Runtime.InteropServices;
        static partial class Native
        {
            [DllImport("tapi32.dll", CharSet = CharSet.Unicode)]
            public static extern int lineBlindTransferW(uint hCall, string address, uint country);

            [DllImport("tapi32.dll", CharSet = CharSet.Unicode, EntryPoint = "lineBlindTransferW")]
            public static extern int Transfer(uint hCall, char[] address, uint country);

            [DllImport("tapi32.dll", CharSet = CharSet.Unicode, EntryPoint = "lineBlindTransfer")]
            public static extern int Transfer2(uint hCall, [MarshalAs(UnmanagedType.LPWStr)] string address, uint country);

            [DllImport("tapi32.dll", CharSet = CharSet.Ansi)]
            public static extern int lineBlindTransferA(uint hCall, string address, uint country);

            [DllImport("tapi32.dll", EntryPoint = "lineBlindTransferA")]
            public static extern int Transfer3(uint hCall, [In, MarshalAs(UnmanagedType.LPStr)] string address, uint country);

            [LibraryImport("tapi32.dll", StringMarshalling = StringMarshalling.Utf16, EntryPoint = "lineBlindTransferW")]
            public static partial int Transfer4(uint hCall, string address, uint country);

            public static partial int Transfer4(uint hCall, string address, uint country) => 0;
        }
        """);

    [Fact]
    public Task UTF_8_is_reported_for_ANSI_exports_and_several_texts_of_one_attribute_once() => Verify.RuleAsync<ImportTextAnalyzer>(
        """
        using System.Runtime.InteropServices;
        using System.Text;
        static partial class Native
        {
            [LibraryImport("tapi32.dll", {|TAPI2007:StringMarshalling = StringMarshalling.Utf8|})]
            public static partial int lineBlindTransfer(uint hCall, string address, uint country);

            public static partial int lineBlindTransfer(uint hCall, string address, uint country) => 0;

            [{|TAPI2007:DllImport("tapi32.dll")|}]
            public static extern int tapiGetLocationInfoW(StringBuilder country, StringBuilder city);
        }
        """);

    [Fact]
    public Task It_is_silent_where_text_and_export_agree() => Verify.RuleAsync<ImportTextAnalyzer>(
        """
        using System.Runtime.InteropServices;
        using System.Text;
        static unsafe partial class Native
        {
            [DllImport("tapi32.dll")]
            public static extern int lineBlindTransfer(uint hCall, string address, uint country);

            [DllImport("tapi32.dll", EntryPoint = "lineBlindTransfer", CharSet = CharSet.Auto)]
            public static extern int Transfer(uint hCall, string address, uint country);

            [DllImport("tapi32.dll", CharSet = CharSet.Ansi)]
            public static extern int lineBlindTransferA(uint hCall, [MarshalAs(UnmanagedType.LPStr)] string address, uint country);

            [DllImport("tapi32.dll")]
            public static extern int lineBlindTransferW(uint hCall, [MarshalAs(UnmanagedType.LPWStr)] string address, uint country);

            [DllImport("tapi32.dll", EntryPoint = "lineBlindTransferW")]
            public static extern int Transfer2(uint hCall, [MarshalAs(UnmanagedType.LPTStr)] string address, uint country);

            [LibraryImport("tapi32.dll", EntryPoint = "lineBlindTransferA")]
            public static partial int Transfer3(uint hCall, [MarshalAs(UnmanagedType.LPStr)] string address, uint country);

            public static partial int Transfer3(uint hCall, string address, uint country) => 0;
        }
        """);

    [Fact]
    public Task A_Unicode_structure_of_a_Unicode_import_gets_the_W_export() => Verify.FixAsync<ImportTextAnalyzer, ImportTextFix>(
        """
        using System.Runtime.InteropServices;
        static class Native
        {
            [{|TAPI2006:DllImport("tapi32.dll", CharSet = CharSet.Unicode, ExactSpelling = true)|}]
            public static extern int lineGetRequest(uint app, uint mode, out LINEREQMAKECALL request);
        }
        """ + Request,
        """
        using System.Runtime.InteropServices;
        static class Native
        {
            [DllImport("tapi32.dll", CharSet = CharSet.Unicode, ExactSpelling = true, EntryPoint = "lineGetRequestW")]
            public static extern int lineGetRequest(uint app, uint mode, out LINEREQMAKECALL request);
        }
        """ + Request);

    private const string Request = """

        [StructLayout(LayoutKind.Sequential, CharSet = CharSet.Unicode)]
        struct LINEREQMAKECALL
        {
            [MarshalAs(UnmanagedType.ByValTStr, SizeConst = 80)]
            public string szDestAddress;
            [MarshalAs(UnmanagedType.ByValTStr, SizeConst = 40)]
            public string szAppName;
            [MarshalAs(UnmanagedType.ByValTStr, SizeConst = 40)]
            public string szCalledParty;
            [MarshalAs(UnmanagedType.ByValTStr, SizeConst = 80)]
            public string szComment;
        }
        """;
}
