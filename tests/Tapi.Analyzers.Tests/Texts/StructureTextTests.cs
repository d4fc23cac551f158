using Tapi.Analyzers.Tests.Harness;
using Tapi.Generator.Analyzers.Texts;
using Tapi.Generator.CodeFixes.Texts;

namespace Tapi.Analyzers.Tests.Texts;

/// <summary>TAPI2008: A structure's texts disagree with the export.</summary>
public class StructureTextTests
{
    private const string Fields = """
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

    [Fact]
    public Task An_ANSI_structure_for_a_W_export_becomes_Unicode() => Verify.FixAsync<StructureTextAnalyzer, StructureTextFix>(
        Source("[StructLayout(LayoutKind.Sequential)]", "CharSet = CharSet.Unicode", "{|TAPI2008:out LINEREQMAKECALL request|}"),
        Source(
            "[StructLayout(LayoutKind.Sequential, CharSet = CharSet.Unicode)]",
            "CharSet = CharSet.Unicode",
            "out LINEREQMAKECALL request"));

    [Fact]
    public Task A_Unicode_structure_for_the_ANSI_export_becomes_ANSI() => Verify.FixAsync<StructureTextAnalyzer, StructureTextFix>(
        Source(
            "[StructLayout(LayoutKind.Sequential, CharSet = CharSet.Auto)]",
            "CharSet = CharSet.Ansi",
            "{|TAPI2008:ref LINEREQMAKECALL request|}"),
        Source("[StructLayout(LayoutKind.Sequential, CharSet = CharSet.Ansi)]", "CharSet = CharSet.Ansi", "ref LINEREQMAKECALL request"));

    [Fact]
    public Task A_request_is_seen_whatever_the_type_is_called() => Verify.RuleAsync<StructureTextAnalyzer>(
        Source("[StructLayout(LayoutKind.Sequential)]", "CharSet = CharSet.Unicode", "{|TAPI2008:out LINEREQMAKECALL request|}").Replace(
            "LINEREQMAKECALL", "MakeCallRequest", StringComparison.Ordinal));

    [Theory]
    [InlineData("[StructLayout(LayoutKind.Sequential, CharSet = CharSet.Auto)]", "CharSet = CharSet.Unicode")]
    [InlineData("[StructLayout(LayoutKind.Sequential)]", "CharSet = CharSet.Ansi")]
    [InlineData("", "CharSet = CharSet.Ansi")]
    public Task It_is_silent_where_they_agree(string layout, string charSet) =>
        Verify.RuleAsync<StructureTextAnalyzer>(Source(layout, charSet, "out LINEREQMAKECALL request"));

    [Fact]
    public Task A_class_and_a_tail_of_characters_are_seen() => Verify.RuleAsync<StructureTextAnalyzer>(
        """
        using System.Runtime.InteropServices;
        [StructLayout(LayoutKind.Sequential)]
        class LINETRANSLATEOUTPUT
        {
            public uint dwTotalSize, dwNeededSize, dwUsedSize, dwDialableStringSize,
                dwDialableStringOffset, dwDisplayableStringSize, dwDisplayableStringOffset;
            public uint dwCurrentCountry, dwDestCountry, dwTranslateResults;
            [MarshalAs(UnmanagedType.ByValArray, SizeConst = 512)]
            public char[]? data;
        }
        static class Native
        {
            [DllImport("tapi32.dll", CharSet = CharSet.Unicode)]
            static extern int lineTranslateAddress(uint app, uint device, uint version, string address,
                uint card, uint options, {|TAPI2008:[In, Out] LINETRANSLATEOUTPUT output|});
        }
        """);

    [Fact]
    public Task It_is_silent_without_text_fields_and_about_other_memory() => Verify.RuleAsync<StructureTextAnalyzer>(
        """
        using System;
        using System.Runtime.InteropServices;
        [StructLayout(LayoutKind.Sequential)]
        unsafe struct LINETRANSLATEOUTPUT
        {
            public uint dwTotalSize, dwNeededSize, dwUsedSize, dwDialableStringSize,
                dwDialableStringOffset, dwDisplayableStringSize, dwDisplayableStringOffset;
            public uint dwCurrentCountry, dwDestCountry, dwTranslateResults;
            public fixed char data[100];
        }
        [StructLayout(LayoutKind.Sequential)]
        struct VARSTRING
        {
            public uint dwTotalSize, dwNeededSize, dwUsedSize, dwStringFormat, dwStringSize, dwStringOffset;
            [MarshalAs(UnmanagedType.ByValTStr, SizeConst = 100)]
            public string data;
        }
        struct Other
        {
            [MarshalAs(UnmanagedType.ByValTStr, SizeConst = 100)]
            public string data;
        }
        static class Native
        {
            [DllImport("tapi32.dll", CharSet = CharSet.Unicode)]
            static extern int lineTranslateAddress(uint app, uint device, uint version, string address,
                uint card, uint options, ref LINETRANSLATEOUTPUT output);

            [DllImport("tapi32.dll", CharSet = CharSet.Unicode)]
            static extern int lineGetID(uint line, uint address, uint call, uint select, ref VARSTRING id, string deviceClass);

            [DllImport("tapi32.dll", CharSet = CharSet.Unicode)]
            static extern int lineGetRequest(uint app, uint mode, out Other request);
        }
        """);

    private static string Source(string layout, string charSet, string parameter) =>
        $$"""
        using System.Runtime.InteropServices;
        {{layout}}
        struct LINEREQMAKECALL
        {{Fields}}
        static class Native
        {
            [DllImport("tapi32.dll", {{charSet}})]
            public static extern int lineGetRequest(uint app, uint mode, {{parameter}});
        }
        """;
}
