using Tapi.Analyzers.Tests.Harness;
using Tapi.Generator.Analyzers.Texts;
using static Tapi.Analyzers.Tests.Texts.DecodedTextSource;

namespace Tapi.Analyzers.Tests.Texts;

/// <summary>TAPI3011 about strings that are made from pointers.</summary>
public class StringFromPointerTests
{
    private const string At = "t->dwDialableStringOffset";
    private const string Size = "(int)t->dwDialableStringSize";

    [Theory]
    [InlineData("{|TAPI3011:new string((sbyte*)t + " + At + ")|}")]
    [InlineData("{|TAPI3011:new string((sbyte*)t, (int)" + At + ", " + Size + ")|}")]
    [InlineData("new string((sbyte*)t, (int)" + At + ", " + Size + ", {|TAPI3011:Encoding.ASCII|})")]
    [InlineData("new string((char*)((byte*)t + " + At + "), 0, {|TAPI3011:" + Size + "|})")]
    [InlineData("{|TAPI3011:AnsiStringMarshaller.ConvertToManaged((byte*)t + " + At + ")|}")]
    public Task Text_of_a_W_export_that_is_read_as_bytes_is_reported(string text) =>
        Verify.RuleAsync<DecodedTextAnalyzer>(Source(text) + Wide);

    [Theory]
    [InlineData("new string((char*)((byte*)t + " + At + "))")]
    [InlineData("new string((char*)((byte*)t + " + At + "), 0, " + Size + " / 2 - 1)")]
    [InlineData("new string((sbyte*)t, (int)" + At + ", " + Size + ", Encoding.Unicode)")]
    [InlineData("new string('x', (int)" + At + ")")]
    [InlineData("new string((sbyte*)t)")]
    public Task Text_of_a_W_export_that_is_read_as_UTF_16_is_silent(string text) =>
        Verify.RuleAsync<DecodedTextAnalyzer>(Source(text) + Wide);

    [Theory]
    [InlineData("{|TAPI3011:new string((char*)((byte*)t + " + At + "))|}")]
    [InlineData("new string((sbyte*)t + " + At + ")")]
    public Task Text_of_an_ANSI_export_is_bytes(string text) => Verify.RuleAsync<DecodedTextAnalyzer>(Source(text) + Ansi);

    private static string Source(string text) => Usings + $$"""
        using System.Runtime.InteropServices.Marshalling;
        static unsafe class Reader { static string Read(LINETRANSLATEOUTPUT* t) => {{text}}; }
        """;
}
