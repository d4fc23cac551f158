using Tapi.Generator.Pages;

namespace Tapi.Generator.Model;

/// <summary>What every kind of page has.</summary>
internal sealed record PageHeader(string Uid, string Summary, string? Version)
{
    public static PageHeader Read(SpecPage page, string uid)
    {
        var description = page.Section("description");
        var summary = description is null ? string.Empty : Prose.FirstParagraph(description.Lines);
        return new PageHeader(uid, summary, page.FrontMatter.Value("tapi.version"));
    }
}
