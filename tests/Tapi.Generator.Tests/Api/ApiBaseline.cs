using Microsoft.CodeAnalysis;
using Tapi.Testing;

namespace Tapi.Generator.Tests.Api;

/// <summary>The file that records every signature that the generator writes, and what it would be today.</summary>
internal static class ApiBaseline
{
    private const string NoPage = "-";

    public static string Path { get; } = Repository.PathOf("specs", "api", "Tapi.txt");

    /// <summary>A line for each signature, with the page it comes from: <c>-</c> where it comes from no single page.</summary>
    public static IReadOnlyList<string> Make()
    {
        var generation = Compiler.Generate(SpecPages.All, options: TestOptions.Of("TapiVisibility", "public"));
        var pages = new SourcePages(generation.Result, SpecPages.All);
        return ApiSymbols.In(generation.Compilation)
            .Select(symbol => $"{Signature.Of(symbol)}  ; {PageOf(symbol, pages)}")
            .Order(StringComparer.Ordinal)
            .ToList();
    }

    /// <summary>The lines that are only in one of the two, marked as a diff marks them.</summary>
    public static IReadOnlyList<string> Changes(IReadOnlyCollection<string> old, IReadOnlyCollection<string> @new) =>
        old.Except(@new).Select(line => (Line: line, Mark: '-'))
            .Concat(@new.Except(old).Select(line => (Line: line, Mark: '+')))
            .OrderBy(change => change.Line, StringComparer.Ordinal)
            .Select(change => $"{change.Mark} {change.Line}")
            .ToList();

    /// <summary>The page of the file that declares a symbol, or of the message that it is about.</summary>
    private static string PageOf(ISymbol symbol, SourcePages pages)
    {
        var files = symbol.DeclaringSyntaxReferences
            .Select(part => System.IO.Path.GetFileName(part.SyntaxTree.FilePath))
            .Distinct()
            .ToList();
        var own = files.Count == 1 ? pages.UidOf(files[0]) : null;
        return own ?? MessageOf(symbol).Select(message => PageOf(message, pages)).SingleOrDefault() ?? NoPage;
    }

    private static IEnumerable<ITypeSymbol> MessageOf(ISymbol symbol) =>
        (symbol is IPropertySymbol { Type: INamedTypeSymbol type } ? type.TypeArguments : [])
            .Where(argument => argument.Name.EndsWith("Message", StringComparison.Ordinal));
}
