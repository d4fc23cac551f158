using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Tapi.Testing;

/// <summary>MSBuild properties and item metadata as the compiler hands them over.</summary>
public sealed class TestOptions(IReadOnlyDictionary<string, string> properties) : AnalyzerConfigOptionsProvider
{
    private static readonly AnalyzerConfigOptions Empty = new Values([]);

    private static readonly AnalyzerConfigOptions OwnPage = PageMetadata(string.Empty);

    private static readonly AnalyzerConfigOptions PackagePage = PageMetadata("package");

    /// <summary>A project that sets no property.</summary>
    public static TestOptions None { get; } = new(ImmutableDictionary<string, string>.Empty);

    public override AnalyzerConfigOptions GlobalOptions { get; } =
        new Values(properties.ToDictionary(pair => "build_property." + pair.Key, pair => pair.Value));

    public static TestOptions Of(string property, string value) => new(new Dictionary<string, string> { [property] = value });

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => Empty;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => textFile switch
    {
        TestPage { IsSpec: true, FromPackage: true } => PackagePage,
        TestPage { IsSpec: true } => OwnPage,
        _ => Empty,
    };

    private static Values PageMetadata(string origin) => new(new Dictionary<string, string>
    {
        ["build_metadata.AdditionalFiles.TapiSpec"] = "true",
        ["build_metadata.AdditionalFiles.TapiSpecOrigin"] = origin,
    });

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
