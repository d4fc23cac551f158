using Tapi.Generator.Common;

namespace Tapi.Generator.Pages;

/// <summary>Something wrong in a page, with its place. A value until an analyzer reports it.</summary>
internal sealed record PageProblem(PageProblemKind Kind, PageSpan Span, EquatableArray<string> Arguments)
{
    public PageProblem(PageProblemKind kind, PageSpan span, params string[] arguments)
        : this(kind, span, arguments.ToEquatableArray())
    {
    }
}
