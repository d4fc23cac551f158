using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Tapi.Generator.CodeFixes.Counterparts;

namespace Tapi.Analyzers.Tests.Harness;

/// <summary>The pages as additional files, marked as the package's props mark them; pages of a project's own are marked as such.</summary>
internal sealed class PageOptions(TestProject project) : AnalyzerConfigOptionsProvider
{
    private static readonly Values OfPackage = Metadata("package");

    private static readonly Values OfProject = Metadata(string.Empty);

    public static ImmutableArray<AdditionalText> Pages { get; } = [.. SpecPages.All.Select(page => new Page(
        page.Path, page.Text, OfPackage))];

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(new Dictionary<string, string>
    {
        ["build_property.TapiGenerate"] = project.Generates ? "true" : "false",
        ["build_property.TapiFunctions"] = project.Functions,
    });

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values([]);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => ((Page)textFile).Metadata;

    /// <summary>A page of the project's own.</summary>
    public static AdditionalText Own(string path, string text) => new Page(path, SourceText.From(text, Encoding.UTF8), OfProject);

    private static Values Metadata(string origin) => new(new Dictionary<string, string>
    {
        ["build_metadata.AdditionalFiles.TapiSpec"] = "true",
        ["build_metadata.AdditionalFiles.TapiSpecOrigin"] = origin,
    });

    private sealed class Page(string path, SourceText text, Values metadata) : AdditionalText
    {
        public Values Metadata { get; } = metadata;

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => text;
    }

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
