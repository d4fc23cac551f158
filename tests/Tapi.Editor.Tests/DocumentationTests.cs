using Microsoft.CodeAnalysis;

namespace Tapi.Editor.Tests;

/// <summary>The documentation of all that the package gives a project.</summary>
public class DocumentationTests(EditorProject editor)
{
    [Fact]
    public void Everything_generated_is_documented_in_whole_sentences()
    {
        var symbols = ApiSymbols.Generated(editor.Compilation).ToList();

        Assert.True(symbols.Count > 3000, $"only {symbols.Count} symbols");
        Report.None(symbols.SelectMany(Documentation.Problems));
    }

    [Fact]
    public void Everything_public_in_the_runtime_is_documented_in_whole_sentences()
    {
        var symbols = ApiSymbols.Runtime(editor.Compilation).ToList();

        Assert.True(symbols.Count > 100, $"only {symbols.Count} symbols");
        Report.None(symbols.SelectMany(Documentation.Problems));
    }

    [Fact]
    public void A_property_speaks_of_its_data_and_not_of_where_an_offset_counts_from()
    {
        var properties = ApiSymbols.Generated(editor.Compilation).OfType<IPropertySymbol>().ToList();

        Assert.Contains(properties, property => property is { Name: "MachineName", ContainingType.Name: "LineAppInfo" });
        Report.None(properties
            .Where(property => property.GetDocumentationCommentXml()!.Contains("counted from the start", StringComparison.Ordinal))
            .Select(property => property.ToDisplayString()));
    }
}
