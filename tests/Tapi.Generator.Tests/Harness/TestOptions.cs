using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Tapi.Generator.Tests.Harness;

/// <summary>MSBuild properties and item metadata as the compiler hands them over.</summary>
internal sealed class TestOptions(IReadOnlyDictionary<string, string> properties) : AnalyzerConfigOptionsProvider
{
    public static readonly TestOptions None = new(ImmutableDictionary<string, string>.Empty);

    public override AnalyzerConfigOptions GlobalOptions { get; } =
        new Values(properties.ToDictionary(pair => "build_property." + pair.Key, pair => pair.Value));

    public static TestOptions Of(string property, string value) => new(new Dictionary<string, string> { [property] = value });

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values([]);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile)
    {
        var values = new Dictionary<string, string>();
        if (textFile is TestPage { IsSpec: true } page)
        {
            values["build_metadata.AdditionalFiles.TapiSpec"] = "true";
            values["build_metadata.AdditionalFiles.TapiSpecOrigin"] = page.FromPackage ? "package" : string.Empty;
        }

        return new Values(values);
    }

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
