using Tapi.Generator.Common;
using Tapi.Generator.Model;
using Tapi.Generator.Pages;
using Tapi.Generator.Resolution.Catalogue;
using Tapi.Generator.Tests.Harness;

namespace Tapi.Generator.Tests.Resolution.Catalogue;

/// <summary>Pages about one thing must say the same about what the ABI depends on.</summary>
public class AgreementTests
{
    private const string Call = "### -param hCall\nThe call.\n";
    private const string Text = "### -param lpszText\nThe text.\n";
    private const string Size = "### -param dwMode\nThe mode.\n";
    private const string Declared = "LONG lineSayW(HCALL hCall, LPCWSTR lpszText, DWORD dwMode);";

    [Fact]
    public void Of_three_forms_the_one_that_differs_is_left_out()
    {
        var catalogue = Of(Form("lineSay", Call + Text + Size), Form("lineSayA", Call + Text), Form("lineSayW", Call + Text + Size));

        Assert.Equal(["lineSay", "lineSayW"], Exports(catalogue));
    }

    [Fact]
    public void Of_two_forms_that_differ_nobody_knows_which_is_right() =>
        Assert.Empty(Exports(Of(Form("lineSay", Call + Text), Form("lineSayW", Call + Text + Size))));

    [Fact]
    public void Forms_may_differ_in_the_letter_of_the_encoding() => Assert.Equal(
        ["lineSayA", "lineSayW"],
        Exports(Of(Form("lineSayA", Call + Text), Form("lineSayW", Call + Text.Replace("lpszText", "lpszTextW")))));

    [Theory]
    [InlineData(Call + Size + Text, "dwMode", "'lpszText' is there instead of 'dwMode'")]
    [InlineData(Call + Text, null, "'dwMode' is only there")]
    [InlineData(Call + Text + Size + "### -param dwMore\nMore.\n", "dwMore", "'dwMore' is only here")]
    [InlineData(Call + "### -param lphLine\nThe line.\n" + Size, "lphLine", "'lpszText' is there instead of 'lphLine'")]
    public void Next_to_a_page_of_the_package_another_order_number_or_name_is_a_problem(string parameters, string? entry, string words)
    {
        var page = Form("lineSayW", parameters)!;
        var catalogue = Of(Package(), page);

        var problem = catalogue.Disagreement(page)!;

        Assert.Equal((PageProblemKind.PagesDisagree, entry), (problem.Kind, problem.Entry));
        Assert.Equal(words, problem.Arguments[2]);
        Assert.True(catalogue.IsExcluded(page));
        Assert.True(catalogue.Function("lineSayW")!.FromPackage);
    }

    [Theory]
    [InlineData("lineSay", "CHAR*")]
    [InlineData("lineSayA", "CHAR*")]
    [InlineData("lineSayW", "WCHAR*")]
    public void A_form_without_a_declaration_is_as_the_package_declares_it(string export, string text)
    {
        var page = (FunctionModel)Form(export, Call + Text + Size)!;
        var catalogue = Of(Package(), page);

        Assert.Null(catalogue.Disagreement(page));
        Assert.Equal(text, catalogue.Function(export)!.Parameters[1].Type.ToString());
        Assert.False(catalogue.Function(export)!.FromPackage);
    }

    [Fact]
    public void A_declaration_in_the_project_counts_and_is_reported()
    {
        var page = Page("NF:tapi.lineSayW", "req.unicode-ansi: both", Syntax("LONG lineSayW(HCALL hCall);") + "## -parameters\n" + Call);
        var catalogue = Of(Package(), page);

        Assert.Equal("'lpszText' is only there", catalogue.Disagreement(page)!.Arguments[2]);
        Assert.Same(page, catalogue.Function("lineSayW"));
    }

    [Fact]
    public void Whether_a_function_is_asynchronous_is_compared()
    {
        var page = Form("lineSayW", Call + Text + Size, "A positive request identifier.")!;

        Assert.Contains("asynchronous", Of(Package(), page).Disagreement(page)!.Arguments[2], StringComparison.Ordinal);
    }

    [Fact]
    public void A_constant_of_another_value_and_a_missing_one_are_reported()
    {
        var package = Page(
            "NE:tapi.LINESAY", "tapi.kind: values", "## -enum-fields\n### -field LINESAY_A:1\n### -field LINESAY_B:2\n", true);

        Assert.Equal("'LINESAY_B' is 0x00000002 there, and 0x00000003 here", Constants("A:1", "B:3"));
        Assert.Equal("'LINESAY_B' is only there", Constants("A:1"));
        Assert.Null(Constants("A:1", "B:2", "C:3"));

        string? Constants(params string[] constants)
        {
            var page = TestCatalogue.Group("LINESAY", "values", constants.Select(constant => "LINESAY_" + constant).ToArray());
            return Of(package, page).Disagreement(page)?.Arguments[2];
        }
    }

    [Fact]
    public void One_number_means_one_message()
    {
        var first = Page("NM:tapi.LINE_SAY", string.Empty, Syntax("#define LINE_SAY 7") + "## -parameters\n", true);
        var second = Page("NM:tapi.LINE_SHOUT", string.Empty, Syntax("#define LINE_SHOUT 7") + "## -parameters\n");
        var catalogue = Of(first, second);

        Assert.Equal("LINE_SAY has the number 7, too", catalogue.Disagreement(second)!.Arguments[2]);
        Assert.Same(first, Assert.Single(catalogue.Messages));
    }

    private static PageModel Package() => Page(
        "NF:tapi.lineSayW",
        "req.unicode-ansi: both\napi_name:\n- lineSay\n- lineSayA\n- lineSayW",
        Syntax(Declared) + "## -parameters\n" + Call + Text + Size,
        true);

    private static PageModel? Form(string export, string parameters, string returns = "Zero.") => TestModels
        .Build($"UID: NF:tapi.{export}\nreq.unicode-ansi: both", $"## -parameters\n{parameters}## -returns\n{returns}")
        .Model is { } model
        ? model with { Header = model.Header with { Path = export + ".md" } }
        : null;

    private static PageModel Page(string uid, string frontMatter, string body, bool fromPackage = false) => TestCatalogue.Model(
        $"---\nUID: {uid}\n{frontMatter}\n---\n{body}", (fromPackage ? "package-" : string.Empty) + uid, fromPackage);

    private static string Syntax(string declaration) => $"## -syntax\n```C\n{declaration}\n```\n";

    private static PageCatalogue Of(params PageModel?[] pages) => new(pages.OfType<PageModel>().ToEquatableArray());

    private static IEnumerable<string> Exports(PageCatalogue catalogue) =>
        catalogue.Pages.Items.OfType<FunctionModel>().Select(function => function.ExportName);
}
