using Tapi.Generator.Pages;
using Tapi.Generator.Reading.Inference;

namespace Tapi.Generator.Tests.Reading.Inference;

public class ParameterInferenceTests
{
    [Theory]
    [InlineData("hLine", "HLINE")]
    [InlineData("hConsultCall", "HCALL")]
    [InlineData("hAgentSession", "HAGENTSESSION")]
    [InlineData("hInstance", "HINSTANCE")]
    [InlineData("hwndOwner", "HWND")]
    [InlineData("hThing", null)]
    [InlineData("lphLineApp", "HLINEAPP*")]
    [InlineData("hwnd", "HWND")]
    [InlineData("dwSize", "DWORD")]
    [InlineData("dwCallbackInstance", "DWORD_PTR")]
    [InlineData("bDisabled", "DWORD")]
    [InlineData("lpdwCount", "DWORD*")]
    [InlineData("lpsUserUserInfo", "CHAR*")]
    [InlineData("mystery", null)]
    public void The_prefix_says_what_kind_it_is(string name, string? type) => Assert.Equal(type, Infer(name, string.Empty));

    [Theory]
    [InlineData("Pointer to a GUID that names the group.", "GUID*")]
    [InlineData("The GUID of the group.", "GUID*")]
    [InlineData("Pointer to a memory location of type LINETHING, where it is returned.", "LINETHING*")]
    [InlineData("Pointer to a memory area for a parameter block.", "VOID*")]
    [InlineData("Pointer to the opaque data that came in the variable portion of the VARSTRING structure.", "VOID*")]
    [InlineData("Pointer to a <a href=\"/api/tapi/ns-tapi-linetermcaps\">LINETERMCAPS</a> structure.", "LINETERMCAPS*")]
    [InlineData("Pointer to an array of DWORD values.", "DWORD*")]
    [InlineData("Address of the data to be copied into the Data member of LINETHING.", "VOID*")]
    [InlineData("Pointer to the memory buffer that receives a LINETHING.", "VOID*")]
    [InlineData("Address of the data structure LINETHING.", "LINETHING*")]
    [InlineData("Pointer to a buffer.", null)]
    [InlineData("Pointer to the thing of LINEERR_NOMEM.", null)]
    public void The_text_says_what_a_pointer_points_at(string text, string? type) => Assert.Equal(type, Infer("lpThing", text));

    [Fact]
    public void A_structure_that_the_page_names_and_the_parameter_is_called_after_is_its_type()
    {
        Assert.Equal("LINECALLPARAMS*", Infer("lpCallParams", "How the call is set up.", "LINECALLPARAMS, LINE_REPLY"));
        Assert.Equal("LINEDEVCAPS*", Infer("lpLineDevCaps", "The abilities.", "See LINEDEVCAPS."));
        Assert.Null(Infer("lpCallParams", "How the call is set up.", "PHONECALLPARAMS, LINECALLPARAMS_X"));
    }

    [Theory]
    [InlineData("This parameter is ignored.", "LINEDEVCAPS, VARSTRING, LINE_REPLY", "VARSTRING*")]
    [InlineData("This parameter is ignored.", "LINEDEVCAPS, VARSTRING, LINETERMCAPS", null)]
    [InlineData("Pointer to the name.", "LINEDEVCAPS, VARSTRING", null)]
    public void What_is_ignored_is_what_the_page_names_for_no_other_parameter(string text, string seeAlso, string? type)
    {
        var page = PageParser.Parse(
            "page.md",
            $"---\nUID: NF:tapi.lineTest\n---\n## -parameters\n### -param lpName\n{text}\n### -param lpCaps\nOf LINEDEVCAPS.\n"
                + $"## -see-also\n{seeAlso}\n");
        var inferred = ParameterInference.Infer(page, page.Section("parameters")!.Entries[0], new FunctionEncoding("lineTest", true))!;

        Assert.Equal(type, inferred.IsWords ? null : inferred.ToString());
    }

    [Fact]
    public void A_callback_is_linked_or_named_in_capitals()
    {
        Assert.Equal("LINECALLBACK", Infer("lpfnCallback", "See <a href=\"/api/tapi/nc-tapi-linecallback\">lineCallbackFunc</a>."));
        Assert.Equal("PHONECALLBACK", Infer("lpfnCallback", "The PHONECALLBACK function."));
        Assert.Null(Infer("lpfnCallback", "A function."));
    }

    [Fact]
    public void Text_is_of_the_encoding_of_the_export()
    {
        Assert.Equal("WCHAR*", Infer("lpszName", string.Empty, isUnicode: true));
        Assert.Equal("CHAR*", Infer("lpszName", string.Empty));
        Assert.Equal("CHAR*", Infer("lpsUserUserInfo", string.Empty, isUnicode: true));
    }

    private static string? Infer(string name, string text, string remarks = "", bool isUnicode = false)
    {
        var page = PageParser.Parse(
            "page.md", $"---\nUID: NF:tapi.lineTest\n---\n## -parameters\n### -param {name}\n{text}\n## -see-also\n{remarks}\n");
        var type = ParameterInference.Infer(page, page.Section("parameters")!.Entries[0], new FunctionEncoding("lineTest", isUnicode));

        // Words are no type until some page describes one that is called so.
        return type is null or { IsWords: true } ? null : type.ToString();
    }
}
