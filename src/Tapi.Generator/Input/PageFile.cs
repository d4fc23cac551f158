using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tapi.Generator.Pages;

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

    public SpecPage Parse(CancellationToken cancellation)
    {
        var text = Text.GetText(cancellation);
        if (text is null)
        {
            return SpecPage.Broken(Text.Path, FromPackage, new PageProblem(PageProblemKind.MissingFile, PageSpan.None));
        }

        if (text.Encoding is UnicodeEncoding)
        {
            return SpecPage.Broken(Text.Path, FromPackage, new PageProblem(PageProblemKind.NotText, PageSpan.None));
        }

        // The length alone decides: a page that is too long is never copied into one string.
        return text.Length > PageParser.MaxLength
            ? PageParser.TooLong(Text.Path, text.Length, FromPackage)
            : PageParser.Parse(Text.Path, text.ToString(), FromPackage);
    }
}
