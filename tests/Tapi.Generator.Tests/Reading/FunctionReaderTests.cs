using Tapi.Generator.Model;
using Tapi.Generator.Pages;
using Tapi.Generator.Tests.Harness;

namespace Tapi.Generator.Tests.Reading;

public class FunctionModelBuilderTests
{
    private const string Uid = "UID: NF:tapi.lineDrop";
    private const string Returns = "## -returns\nZero.\n";
    private const string Syntax = "## -syntax\n```C\nLONG lineDrop(HCALL hCall, LPCSTR lpsUserUserInfo, DWORD dwSize);\n```\n";

    [Fact]
    public void The_declaration_gives_types_and_order_and_the_entries_words_and_notes()
    {
        var function = TestModels.Read<FunctionModel>(
            Uid, Syntax
                + "## -parameters\n### -param dwSize [in]\nA size. More.\n### -param lpsUserUserInfo [in, optional]\n### -param hCall\n"
                + "The call.\n");

        Assert.Equal(["hCall", "lpsUserUserInfo", "dwSize"], function.Parameters.Select(parameter => parameter.Name));
        Assert.Equal(["HCALL", "LPCSTR", "DWORD"], function.Parameters.Select(parameter => parameter.Type.ToString()));
        Assert.Equal([false, true, false], function.Parameters.Select(parameter => parameter.IsOptional));
        Assert.Equal("A size. More.", function.Parameters[2].Summary);
        Assert.Equal("LONG", function.ReturnType.ToString());
    }

    [Fact]
    public void A_parameter_can_have_a_default()
    {
        var function = TestModels.Read<FunctionModel>(
            Uid,
            Syntax + "## -parameters\n### -param dwSize [in, LINESIZE = LINESIZE_ALL]\n### -param lpsUserUserInfo\n### -param hCall\n");

        Assert.Equal(new DefaultModel("LINESIZE_ALL", 0), function.Parameters[2].Default);
        Assert.Equal("LINESIZE", Assert.Single(function.Parameters[2].Groups).Group);
        Assert.Null(function.Parameters[0].Default);
    }

    [Fact]
    public void The_return_section_lists_the_errors_once_each()
    {
        var function = TestModels.Read<FunctionModel>(
            Uid,
            Syntax
                + "## -parameters\n### -param hCall\n### -param lpsUserUserInfo\n### -param dwSize\n## -returns\n"
                + "LINEERR_NOMEM, LINE ERR_INVALCALLHANDLE,\nLINEERR_NOMEM, PHONEERR_INUSE.\n");

        Assert.Equal(["LINEERR_NOMEM", "LINEERR_INVALCALLHANDLE", "PHONEERR_INUSE"], function.Errors);
    }

    [Fact]
    public void Version_role_and_successor_come_from_the_front_matter()
    {
        var function = TestModels.Read<FunctionModel>(
            "UID: NF:tapi.lineShutdown\ntapi.version: 1.3\ntapi.role: release\n"
            + "tapi.obsolete: lineShutdownEx", "## -parameters\n### -param hLineApp\nThe application.\n" + Returns);

        Assert.Equal(
            ("1.3", FunctionRole.Release, new ObsoleteModel("lineShutdownEx")),
            (function.Header.Version, function.Role, function.Header.Obsolete));
        Assert.Equal(("line", "lineShutdown"), (function.Family, function.CName));
    }

    [Theory]
    [InlineData("### -param lphCall [out, optional]", true, false)]
    [InlineData("### -param lphCall [out, nullable]", false, true)]
    [InlineData("### -param lphCall [out, optional, nullable]", true, true)]
    [InlineData("### -param lphCall [out]\nNULL if there is none.", false, false)]
    [InlineData("### -param lphCall\nSet to NULL if there is none.", false, true)]
    [InlineData("### -param lphCall\nThe call.", false, false)]
    [InlineData("### -param lpszName\nA name, or NULL.", true, false)]
    public void A_null_argument_is_one_thing_and_a_null_result_another(string entry, bool isOptional, bool isNullable)
    {
        var parameter = TestModels.Read<FunctionModel>(Uid, $"## -parameters\n{entry}\n{Returns}").Parameters[0];

        Assert.Equal((isOptional, isNullable), (parameter.IsOptional, parameter.IsNullable));
    }

    [Fact]
    public void A_parameter_without_an_entry_is_a_problem()
    {
        var problem = TestModels.Problem(Uid, Syntax + "## -parameters\n### -param hCall\n### -param dwSize\n");

        Assert.Equal((PageProblemKind.SyntaxDisagrees, "lpsUserUserInfo"), (problem.Kind, problem.Arguments[0]));
    }

    [Fact]
    public void An_entry_without_a_parameter_is_a_problem()
    {
        var problem = TestModels.Problem(
            Uid, Syntax + "## -parameters\n### -param hCall\n### -param lpsUserUserInfo\n### -param dwSize\n### -param dwMore\n");

        Assert.Equal((PageProblemKind.SyntaxDisagrees, "dwMore"), (problem.Kind, problem.Arguments[0]));
    }

    [Fact]
    public void A_type_that_nothing_tells_is_a_problem_at_its_entry()
    {
        var problem = TestModels.Problem(
            Uid, "## -parameters\n### -param hCall\nThe call.\n### -param ppThing\nPointer to a thing.\n" + Returns);

        Assert.Equal((PageProblemKind.UnknowableType, "lineDrop", "ppThing"), (problem.Kind, problem.Arguments[0], problem.Arguments[1]));
        Assert.Equal(6, problem.Span.Line);
    }

    [Theory]
    [InlineData("### -param hCall\nThe call.\n", "lineDrop", 1)]
    [InlineData("### -param hCall\nThe call.\n## -returns\n", "lineDrop", 6)]
    [InlineData("### -param hCall\n### -param dwMode\nThe mode.\n" + Returns, "hCall", 4)]
    public void Without_a_declaration_a_page_that_lacks_text_is_a_problem(string body, string subject, int line)
    {
        var problem = TestModels.Problem(Uid, "## -parameters\n" + body);

        Assert.Equal((PageProblemKind.Incomplete, subject, line), (problem.Kind, problem.Arguments[0], problem.Span.Line));
    }

    [Theory]
    [InlineData("")]
    [InlineData("## -parameters\nThere are none.")]
    public void A_page_without_entries_is_a_problem(string body) =>
        Assert.Equal(PageProblemKind.NoParameters, TestModels.Problem(Uid, body).Kind);

    [Theory]
    [InlineData("LONG lineDrop(HCALL hCall")]
    [InlineData("#define LINE_DROP 1")]
    public void A_declaration_that_is_no_prototype_is_a_problem(string code) => Assert.Equal(
        PageProblemKind.SyntaxNotUnderstood, TestModels.Problem(
            Uid, $"## -syntax\n```C\n{code}\n```\n## -parameters\n### -param hCall\n").Kind);
}
