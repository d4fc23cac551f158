using Tapi.Analyzers.Tests.Harness;
using Tapi.Generator.Analyzers.Texts;
using Tapi.Generator.CodeFixes.Texts;
using static Tapi.Analyzers.Tests.Texts.DecodedTextSource;

namespace Tapi.Analyzers.Tests.Texts;

/// <summary>TAPI3011: Text is decoded against the export's encoding.</summary>
public class DecodedTextTests
{
    [Fact]
    public Task Text_of_a_W_export_is_read_as_UTF_16() => Verify.FixAsync<DecodedTextAnalyzer, DecodedTextFix>(
        Usings + """
        static class Reader
        {
            static string? Pointer(IntPtr output, LINETRANSLATEOUTPUT o) =>
                {|TAPI3011:Marshal.PtrToStringAnsi(output + (int)o.dwDialableStringOffset)|};

            static string? Sum(IntPtr output, LINETRANSLATEOUTPUT o) =>
                {|TAPI3011:Marshal.PtrToStringUTF8(new IntPtr(output.ToInt64() + o.dwDialableStringOffset))|};

            static string Bytes(byte[] buffer, LINETRANSLATEOUTPUT o)
            {
                int offset = (int)o.dwDialableStringOffset;
                return {|TAPI3011:Encoding.ASCII|}.GetString(buffer, offset, (int)o.dwDialableStringSize);
            }

            static string Inherited(byte[] buffer, in LINETRANSLATEOUTPUT o) =>
                {|TAPI3011:UnicodeEncoding.Default|}.GetString(buffer, (int)o.dwDisplayableStringOffset,
                    (int)o.dwDisplayableStringSize).TrimEnd('\0');

            static string Made(byte[] buffer, LINETRANSLATEOUTPUT o)
            {
                var encoding = new ASCIIEncoding();
                return {|TAPI3011:encoding|}.GetString(buffer, (int)o.dwDialableStringOffset, (int)o.dwDialableStringSize);
            }

            static string Odd(byte[] buffer, LINETRANSLATEOUTPUT o) =>
                Encoding.Unicode.GetString(buffer, (int)o.dwDialableStringOffset, (int)o.dwDialableStringSize - {|TAPI3011:1|});
        }
        """ + Wide,
        Usings + """
        static class Reader
        {
            static string? Pointer(IntPtr output, LINETRANSLATEOUTPUT o) =>
                Marshal.PtrToStringUni(output + (int)o.dwDialableStringOffset);

            static string? Sum(IntPtr output, LINETRANSLATEOUTPUT o) =>
                Marshal.PtrToStringUni(new IntPtr(output.ToInt64() + o.dwDialableStringOffset));

            static string Bytes(byte[] buffer, LINETRANSLATEOUTPUT o)
            {
                int offset = (int)o.dwDialableStringOffset;
                return Encoding.Unicode.GetString(buffer, offset, (int)o.dwDialableStringSize);
            }

            static string Inherited(byte[] buffer, in LINETRANSLATEOUTPUT o) =>
                Encoding.Unicode.GetString(buffer, (int)o.dwDisplayableStringOffset,
                    (int)o.dwDisplayableStringSize).TrimEnd('\0');

            static string Made(byte[] buffer, LINETRANSLATEOUTPUT o)
            {
                var encoding = new ASCIIEncoding();
                return Encoding.Unicode.GetString(buffer, (int)o.dwDialableStringOffset, (int)o.dwDialableStringSize);
            }

            static string Odd(byte[] buffer, LINETRANSLATEOUTPUT o) =>
                Encoding.Unicode.GetString(buffer, (int)o.dwDialableStringOffset, (int)o.dwDialableStringSize - 2);
        }
        """ + Wide);

    [Fact]
    public Task Text_of_the_ANSI_export_is_no_UTF_16() => Verify.RuleAsync<DecodedTextAnalyzer>(
        Usings + """
        static class Reader
        {
            static string? Pointer(IntPtr output, LINETRANSLATEOUTPUT o) =>
                {|TAPI3011:Marshal.PtrToStringUni(IntPtr.Add(output, (int)o.dwDialableStringOffset))|};

            static string Bytes(byte[] buffer, LINETRANSLATEOUTPUT o) =>
                {|TAPI3011:Encoding.Unicode|}.GetString(buffer, (int)o.dwDialableStringOffset, (int)o.dwDialableStringSize);

            static string? Right(IntPtr output, LINETRANSLATEOUTPUT o) =>
                Marshal.PtrToStringAnsi(output + (int)o.dwDialableStringOffset, (int)o.dwDialableStringSize - 1);

            static string Page(byte[] buffer, LINETRANSLATEOUTPUT o) =>
                Encoding.Default.GetString(buffer, (int)o.dwDialableStringOffset, (int)o.dwDialableStringSize - 1);
        }
        """ + Ansi);

    [Fact]
    public Task It_is_silent_where_the_encoding_is_right_or_the_memory_is_another() => Verify.RuleAsync<DecodedTextAnalyzer>(
        Usings + """
        static class Reader
        {
            static string? Right(IntPtr output, LINETRANSLATEOUTPUT o) =>
                Marshal.PtrToStringUni(output + (int)o.dwDialableStringOffset, (int)o.dwDialableStringSize / 2 - 1);

            static string Bytes(byte[] buffer, LINETRANSLATEOUTPUT o) =>
                Encoding.Unicode.GetString(buffer, (int)o.dwDialableStringOffset, (int)o.dwDialableStringSize - 2);

            static string Whole(byte[] buffer, LINETRANSLATEOUTPUT o) => Encoding.ASCII.GetString(buffer, 0, (int)o.dwUsedSize);

            static string? Other(IntPtr output, Header header) => Marshal.PtrToStringAnsi(output + header.dwDialableStringOffset);

            static string? Plain(IntPtr output) => Marshal.PtrToStringAnsi(output);

            struct Header
            {
                public int dwDialableStringOffset;
            }
        }
        """ + Wide);

    [Fact]
    public Task It_is_silent_where_both_exports_or_none_are_imported() => Verify.RuleAsync<DecodedTextAnalyzer>(
        Usings + """
        static class Reader
        {
            static string? Pointer(IntPtr output, LINETRANSLATEOUTPUT o) => Marshal.PtrToStringAnsi(output + (int)o.dwDialableStringOffset);

            static string? Unfilled(IntPtr output, LINEDEVCAPS o) => Marshal.PtrToStringAnsi(output + (int)o.dwLineNameOffset);

            struct LINEDEVCAPS
            {
                public uint dwLineNameSize, dwLineNameOffset;
            }

            [DllImport("tapi32.dll")]
            static extern int lineTranslateAddressA(uint app, uint device, uint version, string address,
                uint card, uint options, IntPtr output);
        }
        """ + Wide);

    [Fact]
    public Task It_is_silent_about_bytes_and_about_texts_whose_format_a_member_tells() => Verify.RuleAsync<DecodedTextAnalyzer>(
        Usings + """
        struct LINEDEVCAPS
        {
            public uint dwDevSpecificSize, dwDevSpecificOffset;
        }
        struct VARSTRING
        {
            public uint dwStringFormat, dwStringSize, dwStringOffset;
        }
        static class Reader
        {
            static string Bytes(byte[] buffer, LINEDEVCAPS o) =>
                Encoding.ASCII.GetString(buffer, (int)o.dwDevSpecificOffset, (int)o.dwDevSpecificSize);

            static string? Text(IntPtr buffer, VARSTRING o) => Marshal.PtrToStringAnsi(buffer + (int)o.dwStringOffset);

            [DllImport("tapi32.dll", CharSet = CharSet.Unicode)]
            static extern int lineGetDevCaps(uint app, uint device, uint version, uint extension, IntPtr caps);

            [DllImport("tapi32.dll", CharSet = CharSet.Unicode)]
            static extern int lineGetID(uint line, uint address, uint call, uint select, IntPtr id, string deviceClass);
        }
        """);

    [Fact]
    public Task An_encoding_by_its_number_and_a_copied_text_are_seen() => Verify.FixAsync<DecodedTextAnalyzer, DecodedTextFix>(
        Usings + """
        static class Reader
        {
            static string Numbered(byte[] buffer, LINETRANSLATEOUTPUT o) =>
                {|TAPI3011:Encoding.GetEncoding(1252)|}.GetString(buffer, (int)o.dwDialableStringOffset, (int)o.dwDialableStringSize - 2);

            static string Copied(IntPtr output, LINETRANSLATEOUTPUT o)
            {
                var text = new byte[o.dwDialableStringSize];
                Marshal.Copy(output + (int)o.dwDialableStringOffset, text, 0, text.Length);
                return {|TAPI3011:Encoding.ASCII|}.GetString(text);
            }
        }
        """ + Wide,
        Usings + """
        static class Reader
        {
            static string Numbered(byte[] buffer, LINETRANSLATEOUTPUT o) =>
                Encoding.Unicode.GetString(buffer, (int)o.dwDialableStringOffset, (int)o.dwDialableStringSize - 2);

            static string Copied(IntPtr output, LINETRANSLATEOUTPUT o)
            {
                var text = new byte[o.dwDialableStringSize];
                Marshal.Copy(output + (int)o.dwDialableStringOffset, text, 0, text.Length);
                return Encoding.Unicode.GetString(text);
            }
        }
        """ + Wide);

    [Fact]
    public Task A_size_in_bytes_is_no_number_of_characters() => Verify.RuleAsync<DecodedTextAnalyzer>(
        Usings + """
        static class Reader
        {
            static string? Bytes(IntPtr output, LINETRANSLATEOUTPUT o) =>
                Marshal.PtrToStringUni(output + (int)o.dwDialableStringOffset, {|TAPI3011:(int)o.dwDialableStringSize|});

            static string? Less(IntPtr output, LINETRANSLATEOUTPUT o) =>
                Marshal.PtrToStringUni(output + (int)o.dwDialableStringOffset, {|TAPI3011:(int)o.dwDialableStringSize - 1|});

            static string? Shifted(IntPtr output, LINETRANSLATEOUTPUT o) =>
                Marshal.PtrToStringUni(output + (int)o.dwDialableStringOffset, ((int)o.dwDialableStringSize >> 1) - 1);
        }
        """ + Wide);
}
