using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Tapi.Generator.Pages;

namespace Tapi.Generator.Analyzers.Pages;

/// <summary>A place in a page as Roslyn shows it.</summary>
internal static class PageLocation
{
    public static Location Of(string path, PageSpan span)
    {
        var start = new LinePosition(span.Line, span.Column);
        var end = new LinePosition(span.Line, span.Column + span.Length);
        return Location.Create(path, new TextSpan(span.Start, span.Length), new LinePositionSpan(start, end));
    }
}
