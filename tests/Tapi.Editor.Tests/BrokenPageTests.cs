using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.MSBuild;
using Microsoft.CodeAnalysis.Text;

namespace Tapi.Editor.Tests;

/// <summary>A mistake in a project's own page is shown where it is in the page, and goes away when it is mended there.</summary>
public sealed class BrokenPageTests : IAsyncLifetime
{
    private const string UnknownTypePage = """
        ---
        UID: NF:tapi.lineDrop
        ---

        ## -description

        Hangs up a call.

        ## -syntax

        ```C
        LONG lineDrop(
          HCALL    hCall,
          UNHEARD  lpsUserUserInfo,
          DWORD    dwSize
        );
        ```

        ## -parameters

        ### -param hCall

        The call.

        ### -param lpsUserUserInfo

        Bytes for the other party.

        ### -param dwSize

        How many there are.

        ## -returns

        A positive request identifier.
        """;

    private const string BadSyntaxPage = """
        ---
        UID: NF:tapi.lineAnswer
        ---

        ## -syntax

        ```C
        LONG lineAnswer(
          HCALL  hCall,
          LPCSTR = lpsUserUserInfo,
          DWORD  dwSize
        );
        ```

        ## -parameters

        ### -param hCall

        The call.
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("tapi-editor-page-").FullName;
    private readonly MSBuildWorkspace _workspace = MSBuildWorkspace.Create();
    private Project _project = null!;

    public async ValueTask InitializeAsync()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "type.md"), UnknownTypePage);
        await File.WriteAllTextAsync(Path.Combine(_folder, "syntax.md"), BadSyntaxPage);
        var path = await ConsumerProject.CreateAsync(_folder, "System.Console.WriteLine();", """<TapiSpec Include="*.md" />""");
        _project = await _workspace.OpenProjectAsync(path);
    }

    public ValueTask DisposeAsync()
    {
        _workspace.Dispose();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task The_error_list_leads_to_the_place_in_the_page_until_it_is_mended()
    {
        string[] broken =
        [
            Expected("syntax.md", BadSyntaxPage, "= lpsUserUserInfo", "TAPI1008"),
            Expected("type.md", UnknownTypePage, "lpsUserUserInfo\n\n", "TAPI1011"),
        ];
        Assert.Equal(broken, await ReportedAsync(_project));

        // As typed into the page, before it is saved.
        var page = _project.AdditionalDocuments.Single(document => document.Name == "type.md");
        var mended = UnknownTypePage.Replace("UNHEARD", "LPCSTR", StringComparison.Ordinal);
        var project = _project.Solution.WithAdditionalDocumentText(page.Id, SourceText.From(mended)).GetProject(_project.Id)!;
        Assert.Equal([broken[0]], await ReportedAsync(project));
    }

    private static string Expected(string name, string page, string marked, string id)
    {
        var place = SourceText.From(page).Lines.GetLinePosition(page.IndexOf(marked, StringComparison.Ordinal));
        return $"{name}({place.Line + 1},{place.Character + 1}): {id}";
    }

    private static async Task<IReadOnlyList<string>> ReportedAsync(Project project)
    {
        var analyzers = project.AnalyzerReferences.SelectMany(reference => reference.GetAnalyzers(project.Language))
            .Where(analyzer => analyzer.GetType().Assembly.GetName().Name == "Tapi.Generator");
        var compilation = (await project.GetCompilationAsync())!.WithAnalyzers([.. analyzers], project.AnalyzerOptions);
        var reported = (await compilation.GetAnalyzerDiagnosticsAsync()).Select(diagnostic =>
        {
            var span = diagnostic.Location.GetLineSpan();
            var start = span.StartLinePosition;
            return $"{Path.GetFileName(span.Path)}({start.Line + 1},{start.Character + 1}): {diagnostic.Id}";
        });
        return [.. reported.Order(StringComparer.Ordinal)];
    }
}
