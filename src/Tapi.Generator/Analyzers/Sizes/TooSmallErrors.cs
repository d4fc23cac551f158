using Tapi.Generator.Analyzers.Facts;
using Tapi.Generator.Resolution.Catalogue;

namespace Tapi.Generator.Analyzers.Sizes;

/// <summary>The errors that mean only that a buffer was too small.</summary>
internal static class TooSmallErrors
{
    private const string Suffix = "_STRUCTURETOOSMALL";

    /// <summary>The error of this kind that a function can return, with its value; null when it has none.</summary>
    public static (string Name, int Value)? Of(ExportFacts export, PageCatalogue catalogue)
    {
        var name = export.Function.Errors.FirstOrDefault(error => error.EndsWith(Suffix, StringComparison.Ordinal));
        return name is not null && catalogue.Constant(name) is { } constant ? (name, unchecked((int)constant.Value)) : null;
    }
}
