using Microsoft.CodeAnalysis.Text;
using Tapi.Generator.Common;
using Tapi.Generator.Emission;
using Tapi.Generator.Emission.Writing;
using Tapi.Generator.Input;
using Tapi.Generator.Model;
using Tapi.Generator.Reading;
using Tapi.Generator.Resolution.Api;
using Tapi.Generator.Resolution.Catalogue;
using Tapi.Testing;

namespace Tapi.Generator.Tests.Damage;

/// <summary>Reads and resolves a damaged page among the undamaged others, and says how that ended.</summary>
internal sealed class DamageJudge(DamageCorpus corpus)
{
    private readonly IReadOnlyList<PageModel> _others = Models(corpus.Others).ToList();

    private readonly IReadOnlyDictionary<string, PageModel> _targets = corpus.Targets
        .Select(page => (page.Path, Read(page).Model))
        .Where(pair => pair.Model is not null)
        .ToDictionary(pair => pair.Path, pair => pair.Model!);

    /// <summary>The pages that can be damaged: those that say something.</summary>
    public IReadOnlyList<TestPage> Targets => corpus.Targets.Where(page => _targets.ContainsKey(page.Path)).ToList();

    public (Verdict Verdict, string Detail) Judge(TestPage page, SourceText damaged)
    {
        var original = _targets[page.Path];
        var result = Read(new TestPage(page.Path, damaged));
        if (result.Model is not { } model)
        {
            Assert.NotEmpty(result.Problems);
            return (Verdict.Diagnosed, result.Problems[0].Kind.ToString());
        }

        if (model == original)
        {
            return (Verdict.Same, string.Empty);
        }

        var catalogue = new PageCatalogue(Replaced(page.Path, model).ToEquatableArray());
        var problem = catalogue.Disagreement(model) ?? PageResolver.Problems(catalogue.Bind(model), catalogue).FirstOrDefault();
        if (result.Problems.Count > 0 || problem is not null)
        {
            return (Verdict.Diagnosed, string.Empty);
        }

        model = catalogue.Bind(model);

        foreach (var item in PageResolver.Resolve(model, catalogue))
        {
            SourceEmitter.Emit(item, EmissionOptions.Default);
        }

        return HeaderCheck.Wrong(model, original, catalogue) is { } wrong ? (Verdict.Wrong, wrong) : (Verdict.Harmless, string.Empty);
    }

    private static IEnumerable<PageModel> Models(IEnumerable<TestPage> pages) =>
        pages.Select(page => Read(page).Model).OfType<PageModel>();

    private static ModelResult Read(TestPage page) => ModelReader.Read(new PageFile(page, page.FromPackage).Parse(CancellationToken.None));

    /// <summary>Of a project that copies one page, only the copy is damaged; published pages are all there.</summary>
    private IEnumerable<PageModel> Replaced(string path, PageModel model) => corpus == DamageCorpus.Own
        ? [.. _others, model]
        : [.. _others, .. _targets.Where(target => target.Key != path).Select(target => target.Value), model];
}
