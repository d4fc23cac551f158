using Tapi.Analyzers.Tests.Harness;
using Tapi.Generator.Analyzers.Texts;

namespace Tapi.Analyzers.Tests.Texts;

/// <summary>TAPI2009: ANSI and Unicode exports share a structure.</summary>
public class SharedStructureTests
{
    private const string Wide = """
        [DllImport("tapi32.dll", CharSet = CharSet.Unicode)]
        public static extern int lineMakeCallW(uint line, IntPtr call, string address, uint country, ref LINECALLPARAMS callParams);
        """;

    [Fact]
    public Task It_is_reported_at_the_first_ANSI_import() => Verify.RuleAsync<SharedStructureAnalyzer>(Source(
        Wide + """

        [DllImport("tapi32.dll")]
        public static extern int {|TAPI2009:lineOpen|}(
            uint app, uint device, out uint line, uint version, uint extension,
                UIntPtr instance, uint privileges, uint mediaModes, ref LINECALLPARAMS callParams);

        [DllImport("tapi32.dll")]
        public static extern int linePrepareAddToConference(uint conference, out uint consult, ref LINECALLPARAMS callParams);
        """));

    [Fact]
    public Task It_is_silent_where_all_are_of_one_encoding() => Verify.RuleAsync<SharedStructureAnalyzer>(Source(
        Wide + """

        [DllImport("tapi32.dll", CharSet = CharSet.Auto)]
        public static extern int linePrepareAddToConference(uint conference, out uint consult, ref LINECALLPARAMS callParams);
        """));

    [Fact]
    public Task It_is_silent_where_the_ANSI_import_takes_other_memory() => Verify.RuleAsync<SharedStructureAnalyzer>(Source(
        Wide + """

        [DllImport("tapi32.dll")]
        public static extern int linePrepareAddToConference(uint conference, out uint consult, IntPtr callParams);
        """));

    [Fact]
    public Task It_is_silent_where_both_forms_of_a_function_are_there_on_purpose() => Verify.RuleAsync<SharedStructureAnalyzer>(Source(
        Wide + """

        [DllImport("tapi32.dll")]
        public static extern int lineMakeCallA(uint line, IntPtr call, string address, uint country, ref LINECALLPARAMS callParams);
        """));

    private static string Source(string imports) =>
        $$"""
        using System;
        using System.Runtime.InteropServices;
        struct LINECALLPARAMS
        {
            public uint dwTotalSize, dwOrigAddressSize, dwOrigAddressOffset;
        }
        static class Native
        {
        {{imports}}
        }
        """;
}
