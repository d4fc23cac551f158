using Tapi.Generator.Reading.Declarations;

namespace Tapi.Generator.Tests.Reading.Declarations;

public class CParserFunctionTests
{
    [Fact]
    public void A_prototype_has_result_name_and_parameters()
    {
        var function = Parse("LONG lineDrop(HCALL hCall, LPCSTR lpsUserUserInfo, DWORD dwSize);");

        Assert.Equal(("LONG", "lineDrop"), (function.ReturnType.Name, function.Name));
        Assert.Equal(
            [("HCALL", "hCall"), ("LPCSTR", "lpsUserUserInfo"), ("DWORD", "dwSize")],
            function.Parameters.Select(parameter => (parameter.Type.Name, parameter.Name)));
    }

    [Theory]
    [InlineData("LONG f()")]
    [InlineData("LONG f(void)")]
    [InlineData("LONG WINAPI f(void);")]
    [InlineData("extern LONG TAPIAPI f(void);")]
    public void A_function_may_have_no_parameters(string text) => Assert.Empty(Parse(text).Parameters);

    [Theory]
    [InlineData("GUID *x", "GUID*")]
    [InlineData("GUID* x", "GUID*")]
    [InlineData("GUID * * x", "GUID**")]
    [InlineData("const GUID *x", "GUID*")]
    [InlineData("GUID const *x", "GUID*")]
    [InlineData("GUID *const x", "GUID*")]
    [InlineData("const GUID *const *x", "GUID**")]
    [InlineData("LPVOID const x", "LPVOID")]
    [InlineData("struct linecallparams_tag far *x", "linecallparams_tag*")]
    [InlineData("unsigned char x", "unsigned char")]
    [InlineData("unsigned long const *x", "unsigned long*")]
    [InlineData("const void *x", "void*")]
    [InlineData("void *x", "void*")]
    public void Qualifiers_may_stand_anywhere_and_mean_nothing(string parameter, string type) =>
        Assert.Equal(type, Assert.Single(Parse($"LONG f({parameter})").Parameters).Type.ToString());

    [Fact]
    public void Comments_mean_nothing() =>
        Assert.Equal(
            ["a", "b"],
            Parse("/* x */ LONG f( // first\n DWORD a, /* in */ DWORD b /* ) */ );").Parameters.Select(parameter => parameter.Name));

    [Theory]
    [InlineData("", "")]
    [InlineData("LONG", "")]
    [InlineData("LONG 5", "5")]
    [InlineData("LONG f", "")]
    [InlineData("LONG f(HCALL", "")]
    [InlineData("LONG f(HCALL)", ")")]
    [InlineData("LONG f(HCALL hCall DWORD dwSize)", "DWORD")]
    [InlineData("LONG f(HCALL hCall,)", ")")]
    [InlineData("LONG f(, HCALL hCall)", ",")]
    [InlineData("LONG f(HCALL hCall", "")]
    [InlineData("(*f)(void)", "(")]
    [InlineData("const", "")]
    public void What_does_not_fit_is_named(string text, string token) =>
        Assert.Equal(token, Assert.Throws<CSyntaxException>(() => CParser.Parse(text)).Token.Text);

    private static CFunction Parse(string text) => Assert.IsType<CFunction>(CParser.Parse(text));
}
