using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.MSBuild;
using Microsoft.CodeAnalysis.Text;

[assembly: AssemblyFixture(typeof(Tapi.Editor.Tests.EditorProject))]

namespace Tapi.Editor.Tests;

/// <summary>A consumer's project as an editor has it open, loaded once from disk for all tests.</summary>
public sealed class EditorProject : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tapi-editor-").FullName;
    private readonly MSBuildWorkspace _workspace = MSBuildWorkspace.Create();

    public Project Project { get; private set; } = null!;

    public Compilation Compilation { get; private set; } = null!;

    /// <summary>What the generator wrote.</summary>
    public IReadOnlyList<SourceGeneratedDocument> Generated { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        var path = await ConsumerProject.CreateAsync(_folder, "// Nothing yet.");
        Project = await _workspace.OpenProjectAsync(path);
        Assert.DoesNotContain(_workspace.Diagnostics, diagnostic => diagnostic.Kind == WorkspaceDiagnosticKind.Failure);
        Compilation = (await Project.GetCompilationAsync())!;
        Generated = [.. await Project.GetSourceGeneratedDocumentsAsync()];
    }

    public ValueTask DisposeAsync()
    {
        _workspace.Dispose();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>The project's source with other text, as if typed; <c>$$</c> is where the cursor stands.</summary>
    internal (Document Document, int Position) Type(string source)
    {
        var position = source.IndexOf("$$", StringComparison.Ordinal);
        Assert.True(position >= 0, "no cursor in the text");
        var document = Project.Documents.Single(document => document.Name == ConsumerProject.SourceName);
        return (document.WithText(SourceText.From(source.Remove(position, 2))), position);
    }

    /// <summary>The statements of a method that has an object of every kind.</summary>
    internal (Document Document, int Position) TypeStatement(string statement) => Type($$"""
        using Tapi;

        internal static class Program
        {
            private static async Task Main() => await Task.Yield();

            private static async Task UseAsync(
                LineApp app, LineDevice device, Line line, Call call, PhoneApp phoneApp, PhoneDevice phoneDevice, Phone phone)
            {
                {{statement}}
                await Task.Yield();
            }
        }
        """);
}
