using Microsoft.CodeAnalysis;
using Tapi.Testing;

namespace Tapi.Generator.Tests.Api;

/// <summary>Which page each generated file comes from: the pipeline's steps, followed back from the text to the page's file.</summary>
internal sealed class SourcePages
{
    private readonly Dictionary<string, string> _uids;

    public SourcePages(GeneratorRunResult result, IEnumerable<TestPage> pages)
    {
        var uids = pages.ToDictionary(page => page.Path, Uid);
        _uids = result.TrackedSteps[TrackingNames.PageSources]
            .SelectMany(
                step => step.Outputs.Select(output => (Source: (Generator.Emission.Writing.GeneratedSource)output.Value, Step: step)))
            .ToDictionary(output => output.Source.HintName, output => uids[PathOf(output.Step)!]);
    }

    /// <summary>The UID of a file's page; null where the file belongs to no single page.</summary>
    public string? UidOf(string hintName) => _uids.GetValueOrDefault(hintName);

    private static string? PathOf(IncrementalGeneratorRunStep step) => step.Name == TrackingNames.PageFiles
        ? ((Generator.Input.PageFile)step.Outputs[0].Value).Text.Path
        : step.Inputs.Select(input => PathOf(input.Source)).FirstOrDefault(path => path is not null);

    private static string Uid(TestPage page) => page.Content.Split('\n')
        .First(line => line.StartsWith("UID:", StringComparison.Ordinal))["UID:".Length..].Trim();
}
