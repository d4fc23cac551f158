using Tapi.Generator.Model;
using Tapi.Generator.Pages;
using Tapi.Generator.Reading;
using Tapi.Generator.Resolution.Types;
using Tapi.Generator.Tests.Harness;
using Tapi.Testing;

namespace Tapi.Generator.Tests.Reading;

public class CallbackModelBuilderTests
{
    private const string Uid = "UID: NC:tapi.LINECALLBACK";

    // The header's, as the public reference describes it.
    private static readonly string[] Header = ["DWORD", "DWORD", "DWORD_PTR", "DWORD_PTR", "DWORD_PTR", "DWORD_PTR"];

    public static TheoryData<string> Pages => ["nc-tapi-linecallback.md", "nc-tapi-phonecallback.md"];

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_projects_page_has_the_headers_types(string name) => AssertHeader(SpecPages.Get(name).Content);

    [Theory]
    [MemberData(nameof(Pages))]
    public void Without_its_declaration_the_page_has_the_same_types(string name) =>
        AssertHeader(UntypedPage.Of(SpecPages.Get(name).Content));

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_published_page_has_the_headers_types(string name)
    {
        var page = SharedReference.Pages("sdk-api", "nc-").FirstOrDefault(page => Path.GetFileName(page.Path) == name);
        Assert.SkipWhen(page is null, "the public reference pages are not on this machine");

        AssertHeader(page.Content);
    }

    [Fact]
    public void The_declaration_gives_result_types_and_order()
    {
        var callback = TestModels.Read<CallbackModel>(
            Uid, "## -syntax\n```C\ntypedef LONG (CALLBACK *LINECALLBACK)(DWORD_PTR b, DWORD a);\n```\n## -parameters\n### -param a\n"
                + "### -param b\n");

        Assert.Equal(("LINECALLBACK", "LONG"), (callback.Name, callback.ReturnType.ToString()));
        Assert.Equal(["DWORD_PTR", "DWORD"], callback.Parameters.Select(type => type.ToString()));
    }

    [Theory]
    [InlineData("DWORD a, DWORD b", "b")]
    [InlineData("DWORD b", "a b")]
    public void A_declaration_of_other_parameters_is_a_problem(string declared, string named)
    {
        var result = TestModels.Build(
            Uid, $"## -syntax\n```C\ntypedef void (CALLBACK *LINECALLBACK)({declared});\n```\n## -parameters\n### -param a\n");

        Assert.Null(result.Model);
        Assert.All(result.Problems, problem => Assert.Equal(PageProblemKind.SyntaxDisagrees, problem.Kind));
        Assert.Equal(named, string.Join(' ', result.Problems.Select(problem => problem.Arguments[0])));
    }

    [Theory]
    [InlineData("## -remarks\n", nameof(PageProblemKind.NoParameters))]
    [InlineData("## -parameters\n", nameof(PageProblemKind.NoParameters))]
    [InlineData("## -parameters\n### -param something\n", nameof(PageProblemKind.UnknowableType))]
    [InlineData(
        "## -syntax\n```C\nLONG lineDrop(HCALL hCall);\n```\n## -parameters\n### -param hCall\n",
        nameof(PageProblemKind.SyntaxNotUnderstood))]
    [InlineData(
        "## -syntax\n```C\ntypedef void (CALLBACK LINECALLBACK)(DWORD a);\n```\n## -parameters\n### -param a\n",
        nameof(PageProblemKind.SyntaxNotUnderstood))]
    public void What_is_not_understood_is_a_problem(string body, string kind) =>
        Assert.Equal(kind, TestModels.Problem(Uid, body).Kind.ToString());

    [Fact]
    public void A_function_without_the_callbacks_page_has_no_type_for_it() =>
        Assert.Null(TypeResolver.Resolve(new("OTHERCALLBACK"), HeaderCatalogue.Instance));

    private static void AssertHeader(string content)
    {
        var result = ModelReader.Read(PageParser.Parse("page.md", content));

        Assert.Empty(result.Problems);
        var callback = Assert.IsType<CallbackModel>(result.Model);
        Assert.Equal("void", callback.ReturnType.ToString());
        Assert.Equal(Header, callback.Parameters.Select(type => type.ToString()));
    }
}
