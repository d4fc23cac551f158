using Tapi.Generator.Common;
using Tapi.Generator.Model;
using Tapi.Generator.Pages;
using Tapi.Generator.Resolution.Catalogue;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Resolution.Functions;

/// <summary>Function page to raw function and method.</summary>
internal static class FunctionResolver
{
    public static IEnumerable<ApiItem> Resolve(FunctionModel function, PageCatalogue catalogue)
    {
        var isPreferred = Forms.IsPreferred(function, catalogue);
        var raw = Raw(function, catalogue);
        if (raw is null)
        {
            yield break;
        }

        var methods = isPreferred ? DependentMethods.Resolve(function, catalogue).ToList() : [];
        raw = methods.Count == 0 ? raw : raw with { Docs = raw.Docs.Brief() };
        yield return raw with { IsExtra = !isPreferred };
        foreach (var export in function.AnsiExports.Where(export => catalogue.Function(export) is null))
        {
            yield return Ansi(raw, export);
        }

        foreach (var method in methods)
        {
            yield return method;
            foreach (var item in ProxyOpeningResolver.Resolve(function, method, catalogue))
            {
                yield return item;
            }

            foreach (var report in ProxyReportResolver.Resolve(function, method, catalogue))
            {
                yield return report;
            }

            if (SecondOwner.Resolve(function, method, catalogue) is { } other)
            {
                yield return other;
            }
        }
    }

    /// <summary>
    /// The neutral and the A export differ from the W one by the type of their text alone, and by the W that a few parameters' names end
    /// with.
    /// </summary>
    private static RawFunctionItem Ansi(RawFunctionItem raw, string export) => raw with
    {
        Export = export,
        Name = export,
        IsExtra = true,
        Parameters = raw.Parameters.Select(Ansi).ToEquatableArray(),
    };

    private static RawParameter Ansi(RawParameter parameter) => parameter.Type is { Kind: CTypeKind.Char, Pointers: 1 } type
        ? parameter with { Type = type with { Kind = CTypeKind.Byte, Name = "CHAR" }, Name = parameter.Name.TrimEnd('W') }
        : parameter;

    public static IEnumerable<ResolutionProblem> Problems(FunctionModel function, PageCatalogue catalogue) =>
        FunctionTypes.FirstUnknown(function, catalogue) is { } unknown
            ? [unknown.Type.IsWords
                ? new ResolutionProblem(PageProblemKind.UnknowableType, unknown.Name, function.ExportName, unknown.Name)
                : new ResolutionProblem(PageProblemKind.MissingPage, unknown.Name, unknown.Type.Name)]
            : FunctionTypes.Result(function) is null
            ? [new ResolutionProblem(PageProblemKind.MissingPage, null, function.ReturnType.ToString())]
            : Forms.IsPreferred(function, catalogue) && DependentMethods.TakenName(function, catalogue) is { } taken
            ? [new ResolutionProblem(PageProblemKind.NameClash, null, taken)]
            : [];

    private static RawParameter Raw(ParameterModel parameter, FunctionModel function, PageCatalogue catalogue)
    {
        var type = TypeResolver.Resolve(parameter.Type, catalogue)!;
        var isWritten = parameter.Direction != Direction.In && type.Pointers > 0;
        return new RawParameter(parameter.Name, type, parameter.Summary)
        {
            CompletedBy = isWritten ? function.Completion.Message : null,
            Meaning = parameter.Meaning,
            StatesItsSize = isWritten && type.Kind == CTypeKind.Structure && HasSizes(type.Name, catalogue),
        };
    }

    private static bool HasSizes(string structure, PageCatalogue catalogue) =>
        catalogue.Layout(structure) is { } layout && layout.Find("dwTotalSize") is not null && layout.Find("dwNeededSize") is not null;

    private static RawFunctionItem? Raw(FunctionModel function, PageCatalogue catalogue)
    {
        if (!FunctionTypes.AreKnown(function, catalogue))
        {
            return null;
        }

        var parameters = function.Parameters.Select(parameter => Raw(parameter, function, catalogue)).ToEquatableArray();
        var docs = Documentation.Of(function);
        return new RawFunctionItem(function.ExportName, parameters, FunctionTypes.Result(function)!, false, docs);
    }
}
