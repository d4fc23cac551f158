using System.Globalization;

namespace Tapi.Generator.Pages;

/// <summary>Text to <see cref="SpecPage"/>. Never fails: what cannot be read becomes the page's problem.</summary>
internal static class PageParser
{
    /// <summary>The longest real page has about 60,000 characters; a megabyte is no page.</summary>
    public const int MaxLength = 1_000_000;

    public static SpecPage Parse(string path, string text, bool fromPackage = false)
    {
        if (text.Length > MaxLength)
        {
            return TooLong(path, text.Length, fromPackage);
        }

        if (text.IndexOf('\0') >= 0)
        {
            return SpecPage.Broken(path, fromPackage, new PageProblem(PageProblemKind.NotText, PageSpan.None));
        }

        var lines = PageLines.Split(text);
        var frontMatter = FrontMatterReader.Read(lines, out var next, out var problem);
        if (frontMatter is null)
        {
            return SpecPage.Broken(path, fromPackage, problem!);
        }

        var sections = SectionReader.Read(lines, next, out var otherHeadings);
        return new SpecPage(path, fromPackage, frontMatter, sections, null) { OtherHeadings = otherHeadings };
    }

    public static SpecPage TooLong(string path, int length, bool fromPackage) =>
        SpecPage.Broken(
            path, fromPackage, new PageProblem(PageProblemKind.TooLong, PageSpan.None, length.ToString(CultureInfo.InvariantCulture)));
}
