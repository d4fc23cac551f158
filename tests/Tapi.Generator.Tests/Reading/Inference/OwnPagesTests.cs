using Tapi.Generator.Common;
using Tapi.Generator.Model;
using Tapi.Generator.Pages;
using Tapi.Generator.Reading;
using Tapi.Generator.Resolution.Catalogue;
using Tapi.Generator.Tests.Harness;
using Tapi.Testing;

namespace Tapi.Generator.Tests.Reading.Inference;

/// <summary>The project's own function pages, read as if they had neither declaration nor notes.</summary>
public class OwnPagesTests
{
    private static readonly PageCatalogue AllPages = new(SpecPages.All
        .Select(page => ModelReader.Read(PageParser.Parse(page.Path, page.Content)).Model)
        .OfType<PageModel>()
        .ToEquatableArray());

    private static readonly IReadOnlyList<InferenceCheck> Checks = SpecPages.All
        .Where(page => page.Path.StartsWith("nf-", StringComparison.Ordinal))
        .Select(page => InferenceCheck.Of(page.Path, UntypedPage.Of(page.Content), AllPages)!)
        .ToList();

    [Fact]
    public void Untyped_pages_have_lost_their_declarations_and_notes()
    {
        var pages = SpecPages.All
            .Where(page => page.Path.StartsWith("nf-", StringComparison.Ordinal))
            .Select(page => UntypedPage.Of(page.Content))
            .ToList();

        Assert.NotEmpty(pages);
        Assert.All(pages, text => Assert.DoesNotContain("## -syntax", text));
        Assert.All(pages, text => Assert.DoesNotMatch(@"(?m)^### -param \S+ \[", text));
    }

    [Fact]
    public void No_wrong_type_is_inferred() => AssertNone(Checks.SelectMany(check => check.Wrong));

    [Fact]
    public void Every_function_is_inferred() => AssertNone(Checks.Where(check => !check.IsInferred).SelectMany(check => check.Problems));

    internal static void AssertNone(IEnumerable<string> complaints)
    {
        var all = complaints.ToList();
        Assert.True(all.Count == 0, string.Join('\n', all));
    }
}
