using Tapi.Generator.Common;
using Tapi.Generator.Pages;

namespace Tapi.Generator.Resolution;

/// <summary>Something that shows only when all pages are seen together.</summary>
/// <param name="Entry">The parameter or field that it is about; null for the page as a whole. The analyzer looks up its place.</param>
internal sealed record ResolutionProblem(PageProblemKind Kind, string? Entry, EquatableArray<string> Arguments)
{
    public ResolutionProblem(PageProblemKind kind, string? entry, params string[] arguments)
        : this(kind, entry, arguments.ToEquatableArray())
    {
    }
}
