using Tapi.Generator.Model;

namespace Tapi.Generator.Resolution.Catalogue;

/// <summary>The neutral, A and W forms of one function are one API: the W form speaks for all, else the neutral one, else A.</summary>
internal static class Forms
{
    public static bool IsPreferred(FunctionModel function, PageCatalogue catalogue) =>
        Preferred(function, catalogue).ExportName == function.ExportName;

    /// <summary>The form that speaks for a function.</summary>
    public static FunctionModel Preferred(FunctionModel function, PageCatalogue catalogue)
    {
        var name = function.Name;
        return catalogue.Function(name + "W") is { IsUnicode: true } wide && wide.Name == name
            ? wide
            : catalogue.Function(name) ?? function;
    }
}
