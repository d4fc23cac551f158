using System.Text;
using Microsoft.CodeAnalysis;
using Tapi.Generator.Pages;

namespace Tapi.Generator.Input;

/// <summary>The text of a page's file, parsed.</summary>
internal static class PageReader
{
    public static SpecPage Read(PageFile file, CancellationToken cancellation)
    {
        var text = file.Text.GetText(cancellation);
        if (text is null || IsUtf16(text.Encoding))
        {
            return SpecPage.Broken(file.Text.Path, file.FromPackage, new PageProblem(PageProblemKind.NotText, PageSpan.None));
        }

        // The length alone decides: a page that is too long is never copied into one string.
        if (text.Length > PageParser.MaxLength)
        {
            return PageParser.TooLong(file.Text.Path, text.Length, file.FromPackage);
        }

        return PageParser.Parse(file.Text.Path, text.ToString(), file.FromPackage);
    }

    private static bool IsUtf16(Encoding? encoding) => encoding is UnicodeEncoding;
}
