using Tapi.Generator.Common;
using Tapi.Generator.Model;
using Tapi.Generator.Pages;
using Tapi.Generator.Reading;
using Tapi.Generator.Resolution;
using Tapi.Generator.Resolution.Api;
using Tapi.Generator.Resolution.Catalogue;
using Tapi.Generator.Tests.Damage;
using Tapi.Generator.Tests.Harness;
using Tapi.Testing;

namespace Tapi.Generator.Tests.Reading.Inference;

/// <summary>A project that has untyped pages of its own in place of the package's: each says the same or has a diagnostic.</summary>
public class PageSwapTests
{
    private const string Skipped = "the public reference pages are not on this machine";

    private static readonly IReadOnlyList<PageModel> Package = SpecPages.All
        .Select(page => ModelReader.Read(PageParser.Parse("/specs/" + page.Path, page.Content, fromPackage: true)).Model!)
        .ToList();

    private static readonly IReadOnlyList<TestPage> Published = new[] { "nf-", "ns-", "nc-" }
        .SelectMany(kind => SharedReference.Pages("sdk-api", kind))
        .ToList();

    private static readonly IReadOnlyList<TestPage> Untyped = SpecPages.All
        .Where(page => page.Path.StartsWith("nf-", StringComparison.Ordinal))
        .Select(page => page.With(UntypedPage.Of))
        .ToList();

    [Fact]
    public void Every_published_page_alone_is_as_the_package_says() =>
        AloneIsExact(Published, ["TAPIERROR_FORMATMESSAGE", "LINEREQMEDIACALL"]);

    [Fact]
    public void Every_page_of_ours_without_types_alone_is_as_the_package_says() => AloneIsExact(Untyped, []);

    [Fact]
    public void All_published_pages_together_are_as_the_header_says() => TogetherAreExact(Package);

    [Fact]
    public void All_published_pages_without_the_packages_say_nothing_else_than_the_header() => TogetherAreExact([]);

    private static void AloneIsExact(IReadOnlyList<TestPage> pages, string[] unread)
    {
        Assert.SkipWhen(pages.Count == 0, Skipped);
        var complaints = new List<string>();
        foreach (var page in pages)
        {
            var result = ModelReader.Read(PageParser.Parse(page.Path, page.Content));
            if (result.Model is null)
            {
                complaints.AddRange(result.Problems.Select(problem => Complaint(page.Path, problem.Kind, problem.Arguments)));
                continue;
            }

            var catalogue = new PageCatalogue(Package.Append(result.Model).ToEquatableArray());
            complaints.AddRange(Problems(result.Model, catalogue));
            complaints.AddRange(Wrong(result.Model, catalogue));
        }

        OwnPagesTests.AssertNone(
            complaints.Where(complaint => !unread.Any(name => complaint.Contains(name, StringComparison.OrdinalIgnoreCase))));
    }

    private static void TogetherAreExact(IReadOnlyList<PageModel> package)
    {
        Assert.SkipWhen(Published.Count == 0, Skipped);
        var models = Published
            .Select(page => ModelReader.Read(PageParser.Parse(page.Path, page.Content)).Model)
            .OfType<PageModel>()
            .ToList();
        var catalogue = new PageCatalogue(package.Concat(models).ToEquatableArray());

        OwnPagesTests.AssertNone(models.SelectMany(model => Wrong(model, catalogue)));
        OwnPagesTests.AssertNone(models
            .SelectMany(model => Problems(model, catalogue))
            .Where(complaint => package.Count > 0 || !complaint.Contains("MissingPage", StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Problems(PageModel model, PageCatalogue catalogue) =>
        new[] { catalogue.Disagreement(model) }
            .OfType<ResolutionProblem>()
            .Concat(PageResolver.Problems(catalogue.Bind(model), catalogue))
            .Select(problem => Complaint(model.Path, problem.Kind, problem.Arguments));

    private static string Complaint(string path, PageProblemKind kind, IEnumerable<string> arguments) =>
        $"{path}: {kind} {string.Join(' ', arguments)}";

    /// <summary>What is generated from the page and not as the header has it.</summary>
    private static IEnumerable<string> Wrong(PageModel model, PageCatalogue catalogue)
    {
        var bound = catalogue.Bind(model);
        var original = model is FunctionModel function ? function with { Completion = ((FunctionModel)bound).Completion } : bound;
        return HeaderCheck.Wrong(bound, original, catalogue) is { } wrong ? [$"{model.Path}: {wrong}"] : [];
    }
}
