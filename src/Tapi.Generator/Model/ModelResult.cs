using System.Collections.Immutable;
using Tapi.Generator.Pages;

namespace Tapi.Generator.Model;

/// <summary>A page's model, or none, and what is wrong with the page. Only analyzers look at the problems.</summary>
internal sealed record ModelResult(PageModel? Model, ImmutableArray<PageProblem> Problems)
{
    public static ModelResult Failed(params PageProblem[] problems) => new(null, problems.ToImmutableArray());

    public static ModelResult Success(PageModel model) => new(model, ImmutableArray<PageProblem>.Empty);
}
