using Tapi.Generator.Common;
using Tapi.Generator.Model;
using Tapi.Generator.Pages;
using Tapi.Generator.Resolution.Catalogue;
using Tapi.Generator.Resolution.Texts;

namespace Tapi.Generator.Resolution.Api;

/// <summary>
/// What all pages become, each resolved once. Different C names can give one C# name, and one file name given twice would end the whole
/// generator: the first page keeps it.
/// </summary>
internal sealed class ResolvedApi
{
    private readonly PageCatalogue _catalogue;
    private readonly HashSet<string> _fileNames = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(Type Kind, string Name), EquatableArray<ApiItem>> _items = new();
    private readonly Dictionary<(Type Kind, string Name), List<ResolutionProblem>> _taken = new();
    private readonly Lazy<ItemTexts> _texts;
    private readonly Lazy<EquatableArray<ApiItem>> _shared;

    private ResolvedApi(PageCatalogue catalogue)
    {
        _catalogue = catalogue;
        var shared = Guard.List(() => SharedResolver.Resolve(catalogue), out _).Where(Claim).ToList();
        foreach (var page in catalogue.Pages)
        {
            var thing = Winners.Thing(page);
            var items = Guard.List(() => PageResolver.Resolve(page, catalogue), out var error).ToLookup(Claim);
            _items[thing] = items[true].ToEquatableArray();
            _taken[thing] = items[false].Select(item => new ResolutionProblem(PageProblemKind.NameTaken, null, item.Name)).ToList();
            if (error is not null)
            {
                _taken[thing].Add(new ResolutionProblem(PageProblemKind.Unexpected, null, page.CName, error));
            }
        }

        // Only now is it known what there is in C# for the C names in the pages' words.
        _texts = new Lazy<ItemTexts>(() =>
            new ItemTexts(new GeneratedNames(shared.Concat(_items.Values.SelectMany(items => items)), catalogue)));
        _shared = new Lazy<EquatableArray<ApiItem>>(() => Translate(shared));
    }

    /// <summary>What belongs to no single page.</summary>
    public EquatableArray<ApiItem> SharedItems => _shared.Value;

    public static ResolvedApi Of(PageCatalogue catalogue) => catalogue.Derive(static all => new ResolvedApi(all));

    /// <summary>What a page becomes; nothing when another page speaks for the same thing.</summary>
    public EquatableArray<ApiItem> ItemsOf(PageModel page) => _catalogue.IsWinner(page) ? Translate(_items[Winners.Thing(page)]) : default;

    /// <summary>What shows to be wrong with a page once it is seen with all others.</summary>
    public IEnumerable<ResolutionProblem> Problems(PageModel page) =>
        Guard.List(() => PageResolver.Problems(_catalogue.Bind(page), _catalogue), out _)
            .Concat(_taken.TryGetValue(Winners.Thing(page), out var taken) ? taken : []);

    /// <summary>The items with the names of C# in their words; where that fails they keep the names of C.</summary>
    private EquatableArray<ApiItem> Translate(IEnumerable<ApiItem> items) =>
        items.Select(item => Guard.Value(() => _texts.Value.Translate(item), out _) ?? item).ToEquatableArray();

    private bool Claim(ApiItem item) => _fileNames.Add(item.HintName);
}
