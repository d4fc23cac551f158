using Tapi.Generator.Model;
using Tapi.Generator.Pages;
using Tapi.Generator.Reading;

namespace Tapi.Generator.Tests.Harness;

/// <summary>Models of pages that a test writes itself.</summary>
internal static class TestModels
{
    public static ModelResult Build(string frontMatter, string body) =>
        ModelReader.Read(PageParser.Parse("page.md", $"---\n{frontMatter}\n---\n{body}\n"));

    public static T Read<T>(string frontMatter, string body)
        where T : PageModel
    {
        var result = Build(frontMatter, body);
        Assert.Empty(result.Problems);
        return Assert.IsType<T>(result.Model);
    }

    /// <summary>The only entry of a parameter section with this name, these notes and this text.</summary>
    public static PageEntry Entry(string name, string text, string notes = "") =>
        SectionReader.Read(
            PageLines.Split($"## -parameters\n### -param {name}{(notes.Length > 0 ? $" [{notes}]" : string.Empty)}\n{text}"),
            0)[0].Entries[0];

    public static PageProblem Problem(string frontMatter, string body)
    {
        var result = Build(frontMatter, body);
        Assert.Null(result.Model);
        return Assert.Single(result.Problems);
    }
}
