using Tapi.Generator.Model;
using Tapi.Generator.Pages;

namespace Tapi.Generator.Resolution.Catalogue;

/// <summary>
/// Compares pages about one thing: the neutral, A and W pages of a function, and a page of the project with the package's. What a page
/// without a declaration says counts only as long as no other page disagrees.
/// </summary>
internal sealed class Agreement
{
    private readonly Dictionary<(string Path, bool FromPackage), ResolutionProblem> _problems = new();
    private readonly HashSet<(string Path, bool FromPackage)> _excluded = new();

    private Agreement()
    {
    }

    public static Agreement Of(IEnumerable<PageModel> pages)
    {
        var agreement = new Agreement();
        var all = pages.ToList();
        foreach (var same in all.GroupBy(Subject).Where(same => same.Skip(1).Any()))
        {
            agreement.Compare(same.OrderBy(page => page.Path, StringComparer.Ordinal).ToList());
        }

        agreement.Number(all.OfType<MessageModel>());
        return agreement;
    }

    /// <summary>What another page says differently; null where all agree.</summary>
    public ResolutionProblem? Problem(PageModel page) => _problems.TryGetValue(Key(page), out var problem) ? problem : null;

    /// <summary>Whether a page does not count.</summary>
    public bool Excludes(PageModel page) => _excluded.Contains(Key(page));

    private static (string Path, bool FromPackage) Key(PageModel page) => (page.Path, page.FromPackage);

    /// <summary>What pages are about: all forms of a function are about one thing, whether or not they say that they are forms.</summary>
    private static (Type Kind, string Name) Subject(PageModel page) => (page.GetType(), page switch
    {
        FunctionModel function => function.Name.TrimEnd('A', 'W'),
        _ => page.CName,
    });

    private void Compare(List<PageModel> pages)
    {
        var declared = pages.Where(PageShape.IsDeclared).OrderByDescending(page => page.FromPackage).ToList();
        var inferred = pages.Where(page => !PageShape.IsDeclared(page)).ToList();
        foreach (var page in pages)
        {
            foreach (var other in declared.Where(other => other != page && (other.FromPackage || !PageShape.IsDeclared(page))))
            {
                Compare(page, other);
            }
        }

        // Without a declaration the majority is right; where there is none, nobody is.
        if (declared.Count == 0)
        {
            foreach (var page in inferred)
            {
                var others = inferred.Where(other => other != page).ToList();
                var against = others.Where(other => Difference(page, other) is not null).ToList();
                if (against.Count * 2 > others.Count)
                {
                    Compare(page, against[0]);
                }
            }
        }
    }

    private void Compare(PageModel page, PageModel other)
    {
        if (_problems.ContainsKey(Key(page)) || Difference(page, other) is not { } difference)
        {
            return;
        }

        _problems[Key(page)] =
            new ResolutionProblem(PageProblemKind.PagesDisagree, difference.Entry, page.CName, other.Path, difference.Words);
        if (!PageShape.IsDeclared(page))
        {
            _excluded.Add(Key(page));
        }
    }

    private static (string? Entry, string Words)? Difference(PageModel page, PageModel other)
    {
        var (isOtherForm, speaksForOther) = (page.CName != other.CName, SpeaksFor(other, page));
        if (page is FunctionModel here && other is FunctionModel there && isOtherForm && !speaksForOther && here.Name != there.Name)
        {
            return null;
        }

        // Two forms differ in their text alone; where one page speaks for both, even the text of the other form is known.
        return PageShape.Of(page, isOtherForm && !speaksForOther)
            .Difference(PageShape.Of(other, isOtherForm), page is ConstantGroupModel);
    }

    private static bool SpeaksFor(PageModel page, PageModel other) =>
        page is FunctionModel function && other is FunctionModel form && function.AnsiExports.Any(export => export == form.ExportName);

    /// <summary>One number means one message.</summary>
    private void Number(IEnumerable<MessageModel> messages)
    {
        foreach (var same in messages.GroupBy(message => (message.Family, message.Value)))
        {
            var first = same
                .OrderByDescending(message => message.FromPackage)
                .ThenBy(message => message.Name, StringComparer.Ordinal)
                .First();
            foreach (var message in same.Where(message => message.Name != first.Name))
            {
                _problems[Key(message)] = new ResolutionProblem(
                    PageProblemKind.PagesDisagree, null, message.Name, first.Path, $"{first.Name} has the number {message.Value}, too");
                _excluded.Add(Key(message));
            }
        }
    }
}
