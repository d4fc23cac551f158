namespace Tapi.Analyzers.Tests.Texts;

/// <summary>A structure with texts, and the import that fills it in one encoding or the other.</summary>
internal static class DecodedTextSource
{
    public const string Usings = """
        using System;
        using System.Runtime.InteropServices;
        using System.Text;

        """;

    private const string Types = """

        [StructLayout(LayoutKind.Sequential, Pack = 1)]
        struct LINETRANSLATEOUTPUT
        {
            public uint dwTotalSize, dwNeededSize, dwUsedSize, dwDialableStringSize,
                dwDialableStringOffset, dwDisplayableStringSize, dwDisplayableStringOffset;
            public uint dwCurrentCountry, dwDestCountry, dwTranslateResults;
        }
        """;

    public const string Wide = Types + """

        static class Native
        {
            [DllImport("tapi32.dll", CharSet = CharSet.Unicode)]
            public static extern int lineTranslateAddress(uint app, uint device, uint version, string address,
                uint card, uint options, IntPtr output);
        }
        """;

    public const string Ansi = Types + """

        static class Native
        {
            [DllImport("tapi32.dll")]
            public static extern int lineTranslateAddress(uint app, uint device, uint version, string address,
                uint card, uint options, IntPtr output);
        }
        """;
}
