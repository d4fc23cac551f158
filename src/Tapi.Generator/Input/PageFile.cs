using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Tapi.Generator.Input;

/// <summary>An additional file that the project declares to be a page.</summary>
internal sealed record PageFile(AdditionalText Text, bool FromPackage)
{
    private const string Metadata = "build_metadata.AdditionalFiles.";

    public static PageFile? From(AdditionalText text, AnalyzerConfigOptionsProvider options)
    {
        var metadata = options.GetOptions(text);
        if (!metadata.TryGetValue(Metadata + "TapiSpec", out var isSpec) || !bool.TryParse(isSpec, out var value) || !value)
        {
            return null;
        }

        metadata.TryGetValue(Metadata + "TapiSpecOrigin", out var origin);
        return new PageFile(text, origin == "package");
    }
}
