using Tapi.Generator.Common;
using Tapi.Generator.Model;
using Tapi.Generator.Pages;

namespace Tapi.Generator.Reading;

/// <summary>A page's model, or none, and what is wrong with the page. Only analyzers look at the problems.</summary>
internal sealed record ModelResult(PageModel? Model, EquatableArray<PageProblem> Problems)
{
    public static ModelResult Failed(params PageProblem[] problems) => new(null, problems.ToEquatableArray());

    public static ModelResult Success(PageModel model) => new(model, EquatableArray<PageProblem>.Empty);
}
