using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Tapi.Package.Tests.Harness;

namespace Tapi.Package.Tests.Documents;

/// <summary>
/// The blocks of a document that belong to one project, built once with the packed packages. Next to the project is the folder
/// "tapi-bindings", as if the repository were cloned there: with the packages, and with the sources where the project asks for them.
/// </summary>
internal sealed partial class DocumentProject
{
    private const string Clone = "tapi-bindings";

    private static readonly ConcurrentDictionary<(string Document, string Project), Lazy<Task<DocumentProject>>> Built = new();

    private readonly Consumer _consumer;
    private readonly string _project;
    private readonly string _output;

    private DocumentProject(Consumer consumer, string project, string output)
    {
        _consumer = consumer;
        _project = project;
        _output = output;
    }

    /// <summary>What the build had to say, each as file and identifier.</summary>
    public IReadOnlyList<(string File, string Id)> Warnings => Warning().Matches(_output)
        .Select(match => (match.Groups["file"].Value, match.Groups["id"].Value))
        .Distinct()
        .Order()
        .ToList();

    public static Task<DocumentProject> BuildAsync(Packages packages, string document, string project) =>
        Built.GetOrAdd(
            (document, project),
            key => new Lazy<Task<DocumentProject>>(() => BuildAsync(
                packages,
                DocumentSet.Get(key.Document).Blocks.Where(block => block.IsTested && block.Project == key.Project).ToList()))).Value;

    public Task<string> RunAsync() => _consumer.RunAsync("--project", _project);

    private static async Task<DocumentProject> BuildAsync(Packages packages, IReadOnlyList<Block> blocks)
    {
        var project = blocks[0].Project;
        var needsSources = blocks.Any(block => block.Code.Contains($"../{Clone}/src/", StringComparison.Ordinal));
        var consumer = needsSources ? packages.NewSourceConsumer() : packages.NewConsumer();
        foreach (var block in blocks.Where(block => !IsPartOfAProject(block)))
        {
            consumer.Write(block.Path, block.Code);
        }

        if (!blocks.Any(IsProject))
        {
            consumer.Write($"{project}/{project}.csproj", Sources.Project(
                "net10.0",
                "<ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable>",
                Sources.Simulator,
                blocks.Any(block => block.File == "Program.cs") ? "Exe" : "Library",
                string.Concat(blocks.Where(IsPartOfAProject).Select(block => block.Code))));
        }

        if (blocks.Any(block => block.File == "nuget.config"))
        {
            // The one that the reader is shown has to do.
            consumer.Write("nuget.config", "<configuration />");
            foreach (var package in Directory.GetFiles(packages.Folder, "*.nupkg"))
            {
                consumer.Write($"{Clone}/artifacts/packages/{Path.GetFileName(package)}", await System.IO.File.ReadAllBytesAsync(package));
            }
        }

        if (needsSources)
        {
            Checkout.CopyTo(consumer, Clone);
        }

        return new DocumentProject(consumer, project, await consumer.BuildQuietlyAsync(project));
    }

    private static bool IsProject(Block block) => block.Code.StartsWith("<Project", StringComparison.Ordinal);

    private static bool IsPartOfAProject(Block block) =>
        block.Code.StartsWith("<PropertyGroup", StringComparison.Ordinal) || block.Code.StartsWith("<ItemGroup", StringComparison.Ordinal);

    [GeneratedRegex(
        @"^(?:.*[/\\])?(?<file>[^/\\(\n]+?)(?:\([0-9,]+\))? ?: (?:warning|error) (?<id>[A-Z]+[0-9]+): ", RegexOptions.Multiline)]
    private static partial Regex Warning();
}
