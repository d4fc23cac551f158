using Tapi.Generator.Common;
using Tapi.Generator.Input;
using Tapi.Generator.Model;
using Tapi.Generator.Pages;
using Tapi.Generator.Reading;
using Tapi.Generator.Reading.Declarations;
using Tapi.Generator.Reading.Keys;
using Tapi.Generator.Resolution;
using Tapi.Generator.Resolution.Api;
using Tapi.Generator.Resolution.Catalogue;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Analyzers.Project;

/// <summary>All pages of a compilation, read as the generator reads them, with their problems.</summary>
internal sealed class PageSet
{
    private readonly List<ReadPage> _pages;

    private PageSet(List<ReadPage> pages)
    {
        _pages = pages;
        Catalogue = new PageCatalogue(pages.Select(item => item.Result.Model).OfType<PageModel>().ToEquatableArray());
    }

    public PageCatalogue Catalogue { get; }

    public static PageSet Read(IEnumerable<PageFile> files, CancellationToken cancellation) => new(files
        .Select(file => PageCache.Read(file, cancellation))
        .ToList());

    /// <summary>The project's own pages with what they say; the package's are right.</summary>
    public IEnumerable<ReadPage> OwnPages => _pages.Where(read => !read.Page.FromPackage);

    /// <summary>What the pages are about that could not be read, as far as they say so.</summary>
    public IEnumerable<string> BrokenNames => _pages
        .Where(read => read.Result.Model is null)
        .SelectMany(read => Names(read.Page));

    /// <summary>What is wrong with which page, for the rules about pages.</summary>
    public IEnumerable<(SpecPage Page, PageProblem Problem)> Problems()
    {
        foreach (var (page, result) in _pages)
        {
            foreach (var problem in result.Problems)
            {
                yield return (page, problem);
            }

            if (result.Model is not { } model)
            {
                continue;
            }

            var resolved = Catalogue.IsWinner(model) && !Catalogue.IsExcluded(model)
                ? ResolvedApi.Of(Catalogue).Problems(model).ToList()
                : [];

            // A type that nobody knows differs from every other.
            if (Catalogue.Disagreement(model) is { } disagreement
                && !resolved.Exists(problem => problem.Kind == PageProblemKind.MissingPage))
            {
                yield return (page, new PageProblem(disagreement.Kind, page.Locate(disagreement.Entry), disagreement.Arguments));
            }

            if (Catalogue.IsExcluded(model))
            {
                continue;
            }

            if (!Catalogue.IsWinner(model))
            {
                // A project is meant to replace a page of the package with its own.
                if (Catalogue.Winner(model) is { } winner && winner.FromPackage == model.FromPackage)
                {
                    yield return (page, new PageProblem(PageProblemKind.DuplicateUid, page.Locate(null), model.Uid, winner.Path));
                }

                continue;
            }

            foreach (var problem in resolved)
            {
                var suggestion = problem.Kind == PageProblemKind.MissingPage
                    ? TypeNames.Suggest(problem.Arguments[0], Catalogue)
                    : null;
                var arguments = suggestion is null ? problem.Arguments : problem.Arguments.Append(suggestion).ToEquatableArray();
                yield return (page, new PageProblem(problem.Kind, PlaceOf(problem, page), arguments));
            }
        }
    }

    private static IEnumerable<string> Names(SpecPage page)
    {
        if (PageUid.Parse(KnownKeys.Uid.Of(page)) is { } uid)
        {
            yield return uid.Name;
        }

        foreach (var name in KnownKeys.TypeNames.Of(page)?.Split(',') ?? [])
        {
            yield return name.Trim(' ', '*');
        }

        // A group without a UID still has its constants.
        foreach (var entry in page.Section(KnownSections.Constants.Name)?.Entries ?? default)
        {
            yield return entry.Name.Split(':')[0];
            yield return entry.Name.Split('_', ':')[0];
        }
    }

    private static PageSpan PlaceOf(ResolutionProblem problem, SpecPage page) =>
        problem is { Entry: null, Kind: PageProblemKind.MissingPage } && SyntaxSection.Find(page, problem.Arguments[0]) is { } word
            ? word
            : page.Locate(problem.Entry);
}
