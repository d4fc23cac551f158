using Tapi.Analyzers.Tests.Harness;
using Tapi.Generator.Analyzers.Texts;
using static Tapi.Analyzers.Tests.Texts.DecodedTextSource;

namespace Tapi.Analyzers.Tests.Texts;

/// <summary>TAPI3011 where code asks for the format of a text.</summary>
public class DecodedTextFormatTests
{
    [Fact]
    public Task It_is_silent_about_code_that_is_ready_for_both_encodings() => Verify.RuleAsync<DecodedTextAnalyzer>(
        Usings + """
        struct LINEDEVCAPS
        {
            public uint dwStringFormat, dwLineNameSize, dwLineNameOffset;
        }
        static class Reader
        {
            static string? Chosen(IntPtr p, LINEDEVCAPS c) =>
                c.dwStringFormat == 1
                    ? Marshal.PtrToStringAnsi(p + (int)c.dwLineNameOffset)
                    : Marshal.PtrToStringUni(p + (int)c.dwLineNameOffset);

            static string? Asked(IntPtr p, LINEDEVCAPS c)
            {
                switch (c.dwStringFormat)
                {
                    case 1: return Marshal.PtrToStringAnsi(p + (int)c.dwLineNameOffset);
                    default: return null;
                }
            }

            static string? Told(IntPtr p, LINETRANSLATEOUTPUT o, bool isWide)
            {
                var text = p + (int)o.dwDialableStringOffset;
                return isWide ? Marshal.PtrToStringUni(text) : Marshal.PtrToStringAnsi(text);
            }

            static string Numbered(byte[] b, LINEDEVCAPS c) =>
                Encoding.GetEncoding(1200).GetString(b, (int)c.dwLineNameOffset, (int)c.dwLineNameSize - 2);

            static string Unknown(byte[] b, LINEDEVCAPS c, int page) =>
                Encoding.GetEncoding(page).GetString(b, (int)c.dwLineNameOffset, (int)c.dwLineNameSize);

            static string Whole(IntPtr p, LINETRANSLATEOUTPUT o)
            {
                var all = new byte[o.dwUsedSize];
                Marshal.Copy(p, all, 0, all.Length);
                return Encoding.ASCII.GetString(all);
            }

            [DllImport("tapi32.dll", CharSet = CharSet.Unicode)]
            static extern int lineGetDevCaps(uint app, uint device, uint version, uint extension, IntPtr caps);
        }
        """ + Wide);

    [Fact]
    public Task It_is_reported_where_the_format_is_only_shown() => Verify.RuleAsync<DecodedTextAnalyzer>(
        Usings + """
        struct LINEDEVCAPS
        {
            public uint dwStringFormat, dwLineNameSize, dwLineNameOffset;
        }
        static class Reader
        {
            static string Shown(IntPtr p, LINEDEVCAPS c) =>
                c.dwStringFormat + ": " + {|TAPI3011:Marshal.PtrToStringAnsi(p + (int)c.dwLineNameOffset)|};

            [DllImport("tapi32.dll", CharSet = CharSet.Unicode)]
            static extern int lineGetDevCaps(uint app, uint device, uint version, uint extension, IntPtr caps);
        }
        """ + Wide);

    [Fact]
    public Task An_encoding_that_is_not_what_the_format_says_is_reported() => Verify.RuleAsync<DecodedTextAnalyzer>(
        Usings + """
        enum StringFormat { STRINGFORMAT_ASCII = 1, STRINGFORMAT_UNICODE = 3 }
        static class Reader
        {
            const uint STRINGFORMAT_ASCII = 1, STRINGFORMAT_DBCS = 2, STRINGFORMAT_UNICODE = 3;

            static Encoding? Of(uint format)
            {
                switch (format)
                {
                    case STRINGFORMAT_ASCII: return Encoding.ASCII;
                    case STRINGFORMAT_DBCS: return Encoding.Default;
                    case STRINGFORMAT_UNICODE: return {|TAPI3011:UnicodeEncoding.Default|};
                    default: return null;
                }
            }

            static string Text(byte[] b, StringFormat format)
            {
                if (format == StringFormat.STRINGFORMAT_UNICODE) return {|TAPI3011:Encoding.UTF8|}.GetString(b);
                Encoding other = format == StringFormat.STRINGFORMAT_ASCII ? {|TAPI3011:Encoding.Unicode|} : Encoding.Default;
                return other.GetString(b);
            }

            static Encoding Arm(uint format) => format switch
            {
                STRINGFORMAT_ASCII or STRINGFORMAT_DBCS => Encoding.Default,
                STRINGFORMAT_UNICODE => {|TAPI3011:Encoding.ASCII|},
                _ => Encoding.Unicode,
            };
        }
        """ + Wide);

    [Fact]
    public Task An_encoding_that_the_format_does_not_settle_is_silent() => Verify.RuleAsync<DecodedTextAnalyzer>(
        Usings + """
        static class Reader
        {
            const uint STRINGFORMAT_ASCII = 1, STRINGFORMAT_DBCS = 2, STRINGFORMAT_UNICODE = 3, FORMAT_UNICODE = 3;

            static byte[]? Converted(byte[] b, uint format)
            {
                switch (format)
                {
                    case STRINGFORMAT_UNICODE: return Encoding.Convert(Encoding.Unicode, Encoding.UTF8, b);
                    case STRINGFORMAT_ASCII: return Encoding.Unicode.GetBytes(Encoding.ASCII.GetString(b));
                    default: return null;
                }
            }

            static Encoding Of(uint format)
            {
                switch (format)
                {
                    case STRINGFORMAT_ASCII:
                    case STRINGFORMAT_UNICODE:
                        return Encoding.UTF8;
                    case STRINGFORMAT_DBCS: return Encoding.GetEncoding(1254);
                    default: return Encoding.Default;
                }
            }

            static Encoding Other(uint kind) => kind == FORMAT_UNICODE ? Encoding.UTF8 : Encoding.ASCII;
        }
        """ + Wide);
}
