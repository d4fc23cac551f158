using System.Text.RegularExpressions;
using Tapi.Abi.Tests.Layout;
using Tapi.Testing;

namespace Tapi.Abi.Tests.Mingw;

/// <summary>
/// The callbacks that the pages declare. C lets a type be declared again only as the very same type, so the compiler compares.
/// </summary>
public class CallbackTests
{
    public static MatrixTheoryData<string, string> Pages =>
        new(["nc-tapi-linecallback.md", "nc-tapi-phonecallback.md"], WindowsPlatform.Names.Select(row => (string)row.Data));

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_page_declares_the_headers_type(string page, string platform) =>
        Assert.NotEmpty(MingwCompiler.Require(WindowsPlatform.Of(platform)).Assemble(Declaration(page)));

    [Theory]
    [MemberData(nameof(WindowsPlatform.Names), MemberType = typeof(WindowsPlatform))]
    public void Another_type_is_refused(string platform)
    {
        var compiler = MingwCompiler.Require(WindowsPlatform.Of(platform));
        var other = Declaration("nc-tapi-linecallback.md").Replace("DWORD_PTR dwInstance", "LPVOID dwInstance", StringComparison.Ordinal);

        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => compiler.Assemble(other));
    }

    private static string Declaration(string page) =>
        Regex.Match(SpecPages.Get(page).Content, "```C\n(?<code>.*?)```", RegexOptions.Singleline).Groups["code"].Value;
}
