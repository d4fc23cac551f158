using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Tapi.Analyzers.Tests.Harness;

/// <summary>The pages as additional files, marked as the package's props mark them.</summary>
internal sealed class PageOptions(TestProject project) : AnalyzerConfigOptionsProvider
{
    private static readonly Values PageMetadata = new(new Dictionary<string, string>
    {
        ["build_metadata.AdditionalFiles.TapiSpec"] = "true",
        ["build_metadata.AdditionalFiles.TapiSpecOrigin"] = "package",
    });

    public static ImmutableArray<AdditionalText> Pages { get; } = [.. SpecPages.All.Select(page => new Page(page.Path, page.Text))];

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(new Dictionary<string, string>
    {
        ["build_property.TapiGenerate"] = project.Generates ? "true" : "false",
        ["build_property.TapiFunctions"] = project.Functions,
    });

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values([]);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => PageMetadata;

    private sealed class Page(string path, SourceText text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => text;
    }

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
