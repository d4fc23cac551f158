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
}
